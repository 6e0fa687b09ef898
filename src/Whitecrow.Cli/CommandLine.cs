using System.CommandLine;
using Whitecrow.Cli.Commands;

namespace Whitecrow.Cli;

/// <summary>The verbs as <c>--help</c> prints them; each verb declares its own options.</summary>
internal static class CommandLine
{
    /// <summary>All verbs. Without a verb the program builds.</summary>
    public static RootCommand Declare(Surroundings surroundings)
    {
        var site = new SiteOptions.Declaration(surroundings);
        var outFolder = new Option<string?>("--out")
        {
            Description = "The folder to publish to; _site in the site's folder if not given",
            HelpName = "DIR",
        };
        SharedOptions.NeedsFolder(outFolder);

        int Build(ParseResult parsed) => BuildCommand.Run(site.Read(parsed), parsed.GetValue(outFolder), surroundings);

        var build = new Command("build", "Makes the site and publishes it (what whitecrow does without a verb)");
        site.AddTo(build);
        build.Options.Add(outFolder);
        build.SetAction(Build);

        var check = new Command("check", "Builds without writing, then reads the finished pages as a browser does");
        site.AddTo(check);
        check.SetAction(parsed => CheckCommand.Run(site.Read(parsed), surroundings));
        check.Validators.Add(result =>
        {
            // `whitecrow --out DIR check`: the option belongs to the program without a verb, and would go unused.
            if (result.GetResult(outFolder) is not null)
            {
                result.AddError("check writes nothing, so --out means nothing to it");
            }
        });

        var root = new RootCommand("Makes a site from Markdown files.")
        {
            build,
            check,
            ServeCommand.Declare(surroundings),
            NormalizeCommand.Declare(surroundings),
            NewCommand.Declare(surroundings),
            MoveCommand.Declare(surroundings),
            SchemaCommand.Declare(surroundings),
            ExplainCommand.Declare(surroundings),
            ReviewCommand.Declare(surroundings),
        };
        site.AddTo(root);
        root.Options.Add(outFolder);
        root.SetAction(Build);
        return root;
    }
}
