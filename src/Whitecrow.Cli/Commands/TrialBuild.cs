using System.Collections.Immutable;
using Whitecrow.Cli.Reporting;
using Whitecrow.Diagnostics;
using Whitecrow.Editing;

namespace Whitecrow.Cli.Commands;

/// <summary>A site built in memory before and after a change, so that a change that breaks it is not made.</summary>
/// <param name="Before">What was wrong already, drafts included.</param>
/// <param name="NewErrors">What the change would make wrong.</param>
internal sealed record TrialBuild(ImmutableArray<Diagnostic> Before, ImmutableArray<Diagnostic> NewErrors)
{
    /// <summary>Builds the site twice.</summary>
    public static TrialBuild Run(ImmutableArray<InputFile> files, EditPlan plan)
    {
        var before = Errors(files);
        var known = before.Select(d => (d.Code, d.Location, d.Message)).ToHashSet();
        var after = Errors(plan.ApplyTo(files));
        return new(before, [.. after.Where(d => !known.Contains((d.Code, d.Location, d.Message)))]);
    }

    /// <summary>Prints the new errors.</summary>
    public void Print(Surroundings surroundings) => Print(NewErrors, surroundings);

    /// <summary>Prints diagnostics, a line each.</summary>
    public static void Print(IEnumerable<Diagnostic> diagnostics, Surroundings surroundings)
    {
        foreach (var diagnostic in diagnostics)
        {
            surroundings.Out.WriteLine(Report.Plain(diagnostic));
        }
    }

    private static ImmutableArray<Diagnostic> Errors(ImmutableArray<InputFile> files) =>
        [.. Pipeline.Build(new(files, Drafts: true)).Diagnostics.Where(d => d.Severity == Severity.Error)];
}
