using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Whitecrow.Cli.Files;
using Whitecrow.Cli.Reporting;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds;
using Whitecrow.Site;

namespace Whitecrow.Cli.Commands;

/// <summary><c>whitecrow normalize</c>: reads raw texts and brings what they say into the content.</summary>
internal static class NormalizeCommand
{
    /// <summary>The verb and its options, as <c>--help</c> prints them.</summary>
    public static Command Declare(Surroundings surroundings)
    {
        var root = SharedOptions.Root();
        var strict = SharedOptions.Strict();
        var format = SharedOptions.Format();
        var files = new Argument<string[]>("FILE")
        {
            Description = "Raw texts: film database pages, news articles, annotated lists",
            Arity = ArgumentArity.OneOrMore,
        };
        var kind = SharedOptions.OneOf(
            "--as",
            "The shape of the texts; recognised if not given",
            [.. SeedKind.All.Select(k => (k.Name, k))]
        );
        var check = new Option<bool>("--check") { Description = "Writes nothing, and fails if something would change" };
        var command = new Command("normalize", "Reads raw texts and brings what they say into the content")
        {
            files,
            root,
            kind,
            check,
            strict,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(files)!,
                parsed.GetValue(kind),
                parsed.GetValue(check),
                new(
                    parsed.GetValue(root),
                    Drafts: true,
                    parsed.GetValue(strict),
                    SharedOptions.FormatOf(parsed, format, surroundings)
                ),
                surroundings
            )
        );
        return command;
    }

    /// <param name="files">The texts, as typed.</param>
    /// <param name="kind">Their shape; null to recognise each.</param>
    /// <param name="isCheck">True to write nothing, and to fail where something would change.</param>
    /// <param name="options">Where the site is, and how to report.</param>
    /// <param name="surroundings">The machine.</param>
    public static int Run(
        IReadOnlyList<string> files,
        SeedKind? kind,
        bool isCheck,
        SiteOptions options,
        Surroundings surroundings
    )
    {
        var root = SiteRoot.Find(options.Root, surroundings.WorkingFolder);
        var site = SiteFolder.Read(root);
        var seeds = SeedFolder.Read(files, root, surroundings.WorkingFolder);
        var content = site.Value.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)).ToImmutableArray();
        var normalized = Normalizer.Run(content, [.. seeds.Select(s => s.Seed.Value)], kind);
        var diagnostics = Severities(site.Value, options.IsStrict)
            .Apply([
                .. site.Diagnostics,
                .. seeds.SelectMany(s => s.Seed.Diagnostics),
                .. normalized.Diagnostics,
                .. isCheck ? Outdated(normalized.Value) : [],
            ]);
        var strangers = SeedFolder.Strangers(seeds, root);
        var hasErrors = diagnostics.Any(d => d.Severity == Severity.Error);

        // A text that could not be read whole leaves everything as it is: half an account would look like a whole one.
        if (!isCheck && !hasErrors)
        {
            SeedFolder.Keep(seeds, root);
            ContentFolder.Write(
                root,
                [.. normalized.Value.Changes.Select(c => (c.Path, Encoding.UTF8.GetBytes(c.Text)))]
            );
        }

        var bytes = site
            .Value.Select(f => (f.Path, f.Content))
            .ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);
        foreach (var stranger in strangers)
        {
            bytes[stranger.Value.Path] = stranger.Value.Bytes;
        }

        Print(
            normalized.Value,
            hasErrors || isCheck ? [.. diagnostics.Select(WhereItLies)] : diagnostics,
            new(path => bytes.TryGetValue(path, out var found) ? found : null),
            root,
            options.Format,
            surroundings
        );
        return hasErrors ? ExitCode.ContentHasErrors : ExitCode.Done;

        // A text that was not taken into the site is nowhere but where somebody found it.
        Diagnostic WhereItLies(Diagnostic diagnostic) =>
            strangers.TryGetValue(diagnostic.Location.File, out var text)
                ? diagnostic with
                {
                    Location = diagnostic.Location with { File = text.Path },
                }
                : diagnostic;
    }

    // What is wrong with the settings themselves is for build and check to say.
    private static SeverityRules Severities(ImmutableArray<InputFile> files, bool isStrict)
    {
        var file = files.FirstOrDefault(f => f.Path == SiteSettings.File);
        var text = file is null ? null : SourceText.Decode(file.Path, file.Content.Span).Value;
        return SiteSettings.Read(text).Value.Severities(isStrict);
    }

    private static void Print(
        NormalizeResult result,
        ImmutableArray<Diagnostic> diagnostics,
        Excerpts excerpts,
        string root,
        ReportFormat format,
        Surroundings surroundings
    )
    {
        switch (format)
        {
            case ReportFormat.Json:
                surroundings.Out.Write(NormalizeReport.Json(result, diagnostics));
                return;
            case ReportFormat.Sarif:
                SarifReport.Write(diagnostics, excerpts, root, surroundings);
                return;
            case ReportFormat.GitHub:
                GitHubReport.Write(diagnostics, excerpts, root, surroundings);
                break;
            default:
                foreach (var diagnostic in diagnostics)
                {
                    surroundings.Out.WriteLine(Report.Plain(diagnostic));
                }

                break;
        }

        surroundings.Out.Write(NormalizeReport.Table(result));
    }

    private static IEnumerable<Diagnostic> Outdated(NormalizeResult result) =>
        result.Changes.Select(c => new Diagnostic(
            DiagnosticCode.NotUpToDate,
            SourceLocation.Whole(c.Path),
            "normalize would change this file; run it without --check and look at what it writes"
        ));
}
