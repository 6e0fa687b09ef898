using Whitecrow.Cli.Files;
using Whitecrow.Cli.Reporting;
using Whitecrow.Content.Types;
using Whitecrow.Editing;

namespace Whitecrow.Cli.Commands;

/// <summary><c>whitecrow new</c>: makes a file of content with its keys explained.</summary>
internal static class NewCommand
{
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
