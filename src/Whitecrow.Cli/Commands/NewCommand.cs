using System.CommandLine;
using System.Globalization;
using Whitecrow.Cli.Files;
using Whitecrow.Cli.Reporting;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Editing;

namespace Whitecrow.Cli.Commands;

/// <summary><c>whitecrow new</c>: makes a file of content with its keys explained.</summary>
internal static class NewCommand
{
    /// <summary>The verb and its options, as <c>--help</c> prints them.</summary>
    public static Command Declare(Surroundings surroundings)
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
            CustomParser = result =>
            {
                var written = result.Tokens[0].Value;
                if (int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                {
                    return number;
                }

                result.AddError($"--order needs a number from 1 to {NewEntry.LastChapter}, not '{written}'");
                return null;
            },
        };
        var root = SharedOptions.Root();
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
            Run(
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

    /// <param name="request">What is wanted.</param>
    /// <param name="givenRoot">The site's folder as typed; null to find it.</param>
    /// <param name="surroundings">The machine.</param>
    public static int Run(NewEntryRequest request, string? givenRoot, Surroundings surroundings)
    {
        var root = SiteRoot.Find(givenRoot, surroundings.WorkingFolder);
        var files = SiteFolder.Read(root).Value;
        var plan = NewEntry.Plan(request, files);
        if (plan.Refusal is { } refusal)
        {
            throw new CannotRunException(refusal.Message, refusal.Hint);
        }

        // A second page of a name takes its meaning from every link that is written as this name.
        var trial = TrialBuild.Run(files, plan);
        if (trial.NewErrors.Length > 0)
        {
            trial.Print(surroundings);
            surroundings.Out.WriteLine(
                "Nothing was written: with the new page these places would be wrong; mend them first"
            );
            return ExitCode.ContentHasErrors;
        }

        var path = plan.Changes[0].Path;
        ContentFolder.WriteNew(root, path, plan.Changes[0].Content);
        surroundings.Out.WriteLine($"Wrote {path}");
        foreach (var remark in plan.Remarks)
        {
            surroundings.Out.WriteLine(Printable.Line(remark));
        }

        surroundings.Out.WriteLine(
            request.Type == SourceType.Declaration
                ? $"Next: fill in what you know, and cite it as {Path.GetFileNameWithoutExtension(path)}; 'whitecrow check' says whether all is well"
                : "Next: fill in what you know and write the text; 'whitecrow check' says whether all is well"
        );
        return ExitCode.Done;
    }
}
