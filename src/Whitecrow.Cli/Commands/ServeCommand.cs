using System.CommandLine;
using System.Globalization;
using Whitecrow.Cli.Files;
using Whitecrow.Cli.Git;
using Whitecrow.Cli.Reporting;
using Whitecrow.Cli.Serving;

namespace Whitecrow.Cli.Commands;

/// <summary>What a person said about looking at a site.</summary>
/// <param name="Root">The folder given; null when it has to be found.</param>
/// <param name="Drafts">True when drafts are shown too.</param>
/// <param name="IsStrict">True when warnings count as errors.</param>
/// <param name="Port">The port to begin at; 0 for any.</param>
/// <param name="Open">True when the browser is to be opened.</param>
internal sealed record ServeOptions(string? Root, bool Drafts, bool IsStrict, int Port, bool Open);

/// <summary><c>whitecrow serve</c>: shows the site on this machine, and every change of its files as it is saved.</summary>
internal static class ServeCommand
{
    /// <summary>The port where none is named.</summary>
    public const int UsualPort = 4000;

    /// <summary>The verb and its options, as <c>--help</c> prints them.</summary>
    public static Command Declare(Surroundings surroundings)
    {
        var root = SharedOptions.Root();
        var port = new Option<int>("--port")
        {
            Description = "Where to listen; the next free port if it is taken, and any if it is 0",
            HelpName = "N",
            DefaultValueFactory = _ => UsualPort,
            CustomParser = result =>
            {
                if (
                    ushort.TryParse(
                        result.Tokens[0].Value,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                )
                {
                    return number;
                }

                result.AddError($"--port needs a number from 0 to 65535, not '{result.Tokens[0].Value}'");
                return 0;
            },
        };
        var drafts = SharedOptions.Drafts();
        var open = new Option<bool>("--open") { Description = "Opens the browser" };
        var strict = SharedOptions.Strict();
        var command = new Command("serve", "Shows the site in the browser, and each change as it is saved")
        {
            root,
            port,
            drafts,
            strict,
            open,
        };
        command.SetAction(parsed =>
            Run(
                new(
                    parsed.GetValue(root),
                    parsed.GetValue(drafts),
                    parsed.GetValue(strict),
                    parsed.GetValue(port),
                    parsed.GetValue(open)
                ),
                surroundings
            )
        );
        return command;
    }

    public static int Run(ServeOptions options, Surroundings surroundings)
    {
        using var stop = new StopSignals();
        RunAsync(options, surroundings, stop.Token).GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    /// <summary>Serves until told to stop.</summary>
    internal static async Task RunAsync(ServeOptions options, Surroundings surroundings, CancellationToken stop)
    {
        void OnBug(Exception e) => BugReport.Write(e, ["serve"], surroundings);

        var root = SiteRoot.Find(options.Root, surroundings.WorkingFolder);
        using var site = new LiveSite(root, options.Drafts, options.IsStrict, GitProgram.Find(surroundings));
        await using var server = await SiteServer.StartAsync(site, root, options.Port, OnBug);
        if (options.Port != 0 && server.Port != options.Port)
        {
            var taken = string.Create(CultureInfo.InvariantCulture, $"Port {options.Port} is taken");
            surroundings.Out.WriteLine($"{taken}; using the next free one");
        }

        surroundings.Out.WriteLine($"The site is at {server.Address} (Ctrl-C ends)");
        surroundings.Out.Flush();
        if (options.Open && !Browser.Open(server.Address))
        {
            surroundings.Error.WriteLine($"whitecrow: no browser can be opened from here; open {server.Address}");
        }

        try
        {
            await Task.WhenAll(site.FollowAsync(OnBug, stop), StateReport.FollowAsync(site, surroundings.Out, stop));
        }
        catch (OperationCanceledException)
        {
            surroundings.Out.WriteLine("Ended");
        }
    }
}
