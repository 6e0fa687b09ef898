using System.CommandLine;
using Whitecrow.Cli.Files;
using Whitecrow.Cli.Reporting;
using Whitecrow.Editing.Moving;

namespace Whitecrow.Cli.Commands;

/// <summary><c>whitecrow move</c>: gives a page another id, with every link to it.</summary>
internal static class MoveCommand
{
    /// <summary>The verb and its options, as <c>--help</c> prints them.</summary>
    public static Command Declare(Surroundings surroundings)
    {
        var old = new Argument<string>("OLD")
        {
            Description = "The page, as in people/jane-doe or content/people/jane-doe.md",
        };
        var wanted = new Argument<string>("NEW") { Description = "Its new name, as in people/jane-roe or jane-roe" };
        var check = new Option<bool>("--check") { Description = "Writes nothing, and lists what would change" };
        var root = SharedOptions.Root();
        var command = new Command("move", "Renames a page with every link to it, and leaves a redirect")
        {
            old,
            wanted,
            check,
            root,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(old)!,
                parsed.GetValue(wanted)!,
                parsed.GetValue(check),
                parsed.GetValue(root),
                surroundings
            )
        );
        return command;
    }

    /// <param name="old">The page, as typed.</param>
    /// <param name="wanted">Its new id, as typed.</param>
    /// <param name="isCheck">True to list what would change, and to write nothing.</param>
    /// <param name="givenRoot">The site's folder, as typed; null to find it.</param>
    /// <param name="surroundings">The machine.</param>
    public static int Run(string old, string wanted, bool isCheck, string? givenRoot, Surroundings surroundings)
    {
        var root = SiteRoot.Find(givenRoot, surroundings.WorkingFolder);
        var files = SiteFolder.Read(root).Value;
        var plan = EntryMove.Plan(old, wanted, files);
        if (plan.Refusal is { } refusal)
        {
            throw new CannotRunException(refusal.Message, refusal.Hint);
        }

        var trial = TrialBuild.Run(files, plan);
        if (trial.Before.Length > 0)
        {
            // Among errors that were there before, those that the move makes could not be told.
            TrialBuild.Print(trial.Before, surroundings);
            surroundings.Out.WriteLine("Nothing was moved: the site has errors already; mend them first");
            return ExitCode.ContentHasErrors;
        }

        if (trial.NewErrors.Length > 0)
        {
            trial.Print(surroundings);
            surroundings.Out.WriteLine("Nothing was moved: these places would be wrong afterwards");
            return ExitCode.ContentHasErrors;
        }

        if (!isCheck)
        {
            ContentFolder.Apply(root, plan.Changes);
        }

        foreach (var change in plan.Changes)
        {
            var places =
                change.Places == 0 ? ""
                : change.Places == 1 ? " (1 place)"
                : $" ({change.Places} places)";
            surroundings.Out.WriteLine((change.From is { } from ? from + " -> " : "") + change.Path + places);
        }

        foreach (var remark in plan.Remarks)
        {
            surroundings.Out.WriteLine(Printable.Line(remark));
        }

        surroundings.Out.WriteLine(
            isCheck
                ? "Nothing was written; without --check this would be done"
                : "Done; the old address leads to the new one"
        );
        return ExitCode.Done;
    }
}
