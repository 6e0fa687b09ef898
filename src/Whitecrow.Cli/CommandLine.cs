using System.CommandLine;
using System.Globalization;
using Whitecrow.Cli.Commands;
using Whitecrow.Cli.Reporting;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds;

namespace Whitecrow.Cli;

/// <summary>The verbs and their options, as <c>--help</c> prints them.</summary>
internal static class CommandLine
{
    /// <summary>All verbs. Without a verb the program builds.</summary>
    public static RootCommand Declare(Surroundings surroundings)
    {
        var site = new SiteArguments(surroundings);
        var outFolder = new Option<string?>("--out")
        {
            Description = "The folder to publish to; _site in the site's folder if not given",
            HelpName = "DIR",
        };
        NotEmpty(outFolder);

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
            Serve(surroundings),
            Normalize(surroundings),
            New(surroundings),
            Move(surroundings),
            Schema(surroundings),
            Explain(surroundings),
            Review(surroundings),
        };
        site.AddTo(root);
        root.Options.Add(outFolder);
        root.SetAction(Build);
        return root;
    }

    private static Command Serve(Surroundings surroundings)
    {
        var root = RootOption();
        var port = new Option<int>("--port")
        {
            Description = "Where to listen; the next free port if it is taken, and any if it is 0",
            HelpName = "N",
            DefaultValueFactory = _ => ServeCommand.UsualPort,
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
        var drafts = new Option<bool>("--drafts") { Description = "Also the entries that are marked as drafts" };
        var open = new Option<bool>("--open") { Description = "Opens the browser" };
        var strict = StrictOption();
        var command = new Command("serve", "Shows the site in the browser, and each change as it is saved")
        {
            root,
            port,
            drafts,
            strict,
            open,
        };
        command.SetAction(parsed =>
            ServeCommand.Run(
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

    private static Command Normalize(Surroundings surroundings)
    {
        var root = RootOption();
        var strict = StrictOption();
        var format = FormatOption();
        var files = new Argument<string[]>("FILE")
        {
            Description = "Raw texts: film database pages, news articles, annotated lists",
            Arity = ArgumentArity.OneOrMore,
        };
        var shapes = string.Join('|', SeedKind.All.Select(k => k.Name));
        var kind = new Option<SeedKind?>("--as")
        {
            Description = "The shape of the texts; recognised if not given",
            HelpName = shapes,
            CustomParser = result =>
            {
                if (SeedKind.Named(result.Tokens[0].Value) is { } known)
                {
                    return known;
                }

                result.AddError(
                    $"--as can be {shapes.Replace("|", ", ", StringComparison.Ordinal)}, not '{result.Tokens[0].Value}'"
                );
                return null;
            },
        };
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
            NormalizeCommand.Run(
                parsed.GetValue(files)!,
                parsed.GetValue(kind),
                parsed.GetValue(check),
                new(
                    parsed.GetValue(root),
                    Drafts: true,
                    parsed.GetValue(strict),
                    parsed.GetValue(format) ?? UsualFormat(surroundings)
                ),
                surroundings
            )
        );
        return command;
    }

    private static Command New(Surroundings surroundings)
    {
        var types = string.Join('|', EntryTypes.All.Select(t => t.Name));
        var type = new Argument<EntryType>("TYPE")
        {
            Description = "What it is about",
            HelpName = types,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (EntryTypes.All.FirstOrDefault(t => t.Name == word || t.Folder == word) is { } known)
                {
                    return known;
                }

                var hint = Suggestion.DidYouMean(word, EntryTypes.All.Select(t => t.Name));
                result.AddError(
                    $"there is no type '{word}'"
                        + (
                            hint.Length > 0
                                ? hint.TrimEnd('?')
                                : $", only {types.Replace("|", ", ", StringComparison.Ordinal)}"
                        )
                );
                return null!;
            },
        };
        var title = new Argument<string>("TITLE") { Description = "Its title, in quotes" };
        var slug = new Option<string?>("--slug")
        {
            Description = "Name of the file without .md; made from the title if not given",
            HelpName = "NAME",
        };
        var kind = new Option<string?>("--kind")
        {
            Description = "What kind of film, organisation, work or source it is",
            HelpName = "KIND",
        };
        var order = new Option<int?>("--order")
        {
            Description = "Number of a chapter; behind the last one if not given",
            HelpName = "NUMBER",
        };
        var root = RootOption();
        var command = new Command("new", "Makes a file of content with its keys explained, and overwrites none")
        {
            type,
            title,
            slug,
            kind,
            order,
            root,
        };
        command.SetAction(parsed =>
            NewCommand.Run(
                new(
                    parsed.GetValue(type)!,
                    parsed.GetValue(title)!,
                    parsed.GetValue(slug),
                    parsed.GetValue(kind),
                    parsed.GetValue(order)
                ),
                parsed.GetValue(root),
                surroundings
            )
        );
        return command;
    }

    private static Command Move(Surroundings surroundings)
    {
        var old = new Argument<string>("OLD")
        {
            Description = "The page, as in people/jane-doe or content/people/jane-doe.md",
        };
        var wanted = new Argument<string>("NEW") { Description = "Its new name, as in people/jane-roe or jane-roe" };
        var check = new Option<bool>("--check") { Description = "Writes nothing, and lists what would change" };
        var root = RootOption();
        var command = new Command("move", "Renames a page with every link to it, and leaves a redirect")
        {
            old,
            wanted,
            check,
            root,
        };
        command.SetAction(parsed =>
            MoveCommand.Run(
                parsed.GetValue(old)!,
                parsed.GetValue(wanted)!,
                parsed.GetValue(check),
                parsed.GetValue(root),
                surroundings
            )
        );
        return command;
    }

    private static Command Schema(Surroundings surroundings)
    {
        var root = RootOption();
        var folder = new Option<string?>("--out")
        {
            Description = "The folder to write to; .vscode in the site's folder if not given",
            HelpName = "DIR",
        };
        NotEmpty(folder);
        var command = new Command("schema", "Writes what editors need to complete and check keys while somebody types")
        {
            folder,
            root,
        };
        command.SetAction(parsed => SchemaCommand.Run(parsed.GetValue(folder), parsed.GetValue(root), surroundings));
        return command;
    }

    private static Command Explain(Surroundings surroundings)
    {
        var root = RootOption();
        var format = TextOrJsonOption();
        var entry = new Argument<string>("ENTRY")
        {
            Description =
                "An id, a file, a title or another name; with #KEY for one key of it, as in films/casablanca#cast",
        };
        var command = new Command("explain", "Says where each value of an entry comes from, and who wrote it")
        {
            entry,
            root,
            format,
        };
        command.SetAction(parsed =>
            ExplainCommand.Run(
                parsed.GetValue(entry)!,
                new(parsed.GetValue(root), Drafts: true, IsStrict: false, parsed.GetValue(format)),
                surroundings
            )
        );
        return command;
    }

    private static Command Review(Surroundings surroundings)
    {
        var root = RootOption();
        var commit = new Argument<string>("BASE")
        {
            Description = "A branch, tag or commit; compared is what has changed since it was left",
        };
        var format = new Option<ReviewFormat>("--format")
        {
            Description = "How to report; text if not given",
            HelpName = "text|markdown|json",
            CustomParser = result =>
            {
                switch (result.Tokens[0].Value)
                {
                    case "text":
                        return ReviewFormat.Text;
                    case "markdown":
                        return ReviewFormat.Markdown;
                    case "json":
                        return ReviewFormat.Json;
                    case var other:
                        result.AddError($"--format can be text, markdown or json, not '{other}'");
                        return ReviewFormat.Text;
                }
            },
        };
        var command = new Command("review", "Says what a change does to the site: values, sources, links, pages, texts")
        {
            commit,
            root,
            format,
        };
        command.SetAction(parsed =>
            ReviewCommand.Run(parsed.GetValue(commit)!, parsed.GetValue(root), parsed.GetValue(format), surroundings)
        );
        return command;
    }

    private static Option<ReportFormat> TextOrJsonOption() =>
        new("--format")
        {
            Description = "How to report; text if not given",
            HelpName = "text|json",
            CustomParser = result =>
            {
                switch (result.Tokens[0].Value)
                {
                    case "text":
                        return ReportFormat.Text;
                    case "json":
                        return ReportFormat.Json;
                    case var other:
                        result.AddError($"--format can be text or json, not '{other}'");
                        return ReportFormat.Text;
                }
            },
        };

    private static void NotEmpty(Option<string?> option) =>
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError($"{option.Name} needs a folder, and got an empty name");
            }
        });

    /// <summary>What <c>build</c> and <c>check</c> have in common.</summary>
    private sealed class SiteArguments
    {
        private readonly Option<string?> root = RootOption();

        private readonly Option<bool> drafts = new("--drafts")
        {
            Description = "Also the entries that are marked as drafts",
        };

        private readonly Option<bool> strict = StrictOption();

        private readonly Option<ReportFormat?> format = FormatOption();

        private readonly ReportFormat usualFormat;

        public SiteArguments(Surroundings surroundings)
        {
            usualFormat = UsualFormat(surroundings);
        }

        public void AddTo(Command command)
        {
            command.Options.Add(root);
            command.Options.Add(drafts);
            command.Options.Add(strict);
            command.Options.Add(format);
        }

        public SiteOptions Read(ParseResult parsed) =>
            new(
                parsed.GetValue(root),
                parsed.GetValue(drafts),
                parsed.GetValue(strict),
                parsed.GetValue(format) ?? usualFormat
            );
    }

    private static Option<string?> RootOption()
    {
        var root = new Option<string?>("--root")
        {
            Description = "The site's folder; if not given, the nearest folder upwards that has a site.yml",
            HelpName = "DIR",
        };
        NotEmpty(root);
        return root;
    }

    private static ReportFormat UsualFormat(Surroundings surroundings) =>
        surroundings.Variable("GITHUB_ACTIONS") == "true" ? ReportFormat.GitHub : ReportFormat.Text;

    private static Option<bool> StrictOption() => new("--strict") { Description = "Takes warnings for errors" };

    private static Option<ReportFormat?> FormatOption()
    {
        // By hand: the parser of enums would also take the numbers behind the names.
        var option = new Option<ReportFormat?>("--format")
        {
            Description = "How to report; text if not given, and annotations (github) in a GitHub workflow",
            HelpName = "text|json|github|sarif",
        };
        option.CustomParser = result =>
        {
            switch (result.Tokens[0].Value)
            {
                case "text":
                    return ReportFormat.Text;
                case "json":
                    return ReportFormat.Json;
                case "github":
                    return ReportFormat.GitHub;
                case "sarif":
                    return ReportFormat.Sarif;
                case var other:
                    result.AddError($"--format can be text, json, github or sarif, not '{other}'");
                    return null;
            }
        };
        return option;
    }
}
