using System.CommandLine;
using Whitecrow.Cli.Reporting;

namespace Whitecrow.Cli.Commands;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    /// <summary>Where the site is.</summary>
    public static Option<string?> Root()
    {
        var root = new Option<string?>("--root")
        {
            Description = "The site's folder; if not given, the nearest folder upwards that has a site.yml",
            HelpName = "DIR",
        };
        NeedsFolder(root);
        return root;
    }

    /// <summary>Whether drafts are shown.</summary>
    public static Option<bool> Drafts() =>
        new("--drafts") { Description = "Also the entries that are marked as drafts" };

    /// <summary>Whether warnings count as errors.</summary>
    public static Option<bool> Strict() => new("--strict") { Description = "Takes warnings for errors" };

    /// <summary>How mistakes are reported.</summary>
    public static Option<ReportFormat?> Format() =>
        OneOf<ReportFormat?>(
            "--format",
            "How to report; text if not given, and annotations (github) in a GitHub workflow",
            [
                ("text", ReportFormat.Text),
                ("json", ReportFormat.Json),
                ("github", ReportFormat.GitHub),
                ("sarif", ReportFormat.Sarif),
            ]
        );

    /// <summary>What was said of <see cref="Format"/>, or what is usual where the program runs.</summary>
    public static ReportFormat FormatOf(ParseResult parsed, Option<ReportFormat?> format, Surroundings surroundings) =>
        parsed.GetValue(format)
        ?? (surroundings.Variable("GITHUB_ACTIONS") == "true" ? ReportFormat.GitHub : ReportFormat.Text);

    /// <summary>An option that takes one of some words.</summary>
    /// <remarks>The library's parser of enums would also take the numbers behind the names.</remarks>
    /// <param name="name">The option's.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="choices">The words, and what each means; at least two.</param>
    public static Option<T?> OneOf<T>(string name, string description, (string Word, T Value)[] choices) =>
        new(name)
        {
            Description = description,
            HelpName = string.Join('|', choices.Select(c => c.Word)),
            CustomParser = result =>
            {
                var written = result.Tokens[0].Value;
                foreach (var (word, value) in choices)
                {
                    if (word == written)
                    {
                        return value;
                    }
                }

                var words = string.Join(", ", choices[..^1].Select(c => c.Word));
                result.AddError($"{name} can be {words} or {choices[^1].Word}, not '{written}'");
                return default;
            },
        };

    /// <summary>Refuses a folder without a name.</summary>
    public static void NeedsFolder(Option<string?> option) =>
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError($"{option.Name} needs a folder, and got an empty name");
            }
        });
}
