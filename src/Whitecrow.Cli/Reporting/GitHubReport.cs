using System.Globalization;
using System.Text;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Reporting;

/// <summary>Workflow commands that GitHub shows beside the lines of a pull request.</summary>
internal static class GitHubReport
{
    /// <param name="diagnostics">What to print.</param>
    /// <param name="excerpts">The lines that they are about.</param>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="surroundings">Where to, and where the repository is.</param>
    public static void Write(
        IEnumerable<Diagnostic> diagnostics,
        Excerpts excerpts,
        string root,
        Surroundings surroundings
    )
    {
        var prefix = RepositoryPaths.PrefixOf(root, surroundings);
        foreach (var diagnostic in diagnostics)
        {
            surroundings.Out.WriteLine(Command(diagnostic, excerpts, prefix));
        }
    }

    private static string Command(Diagnostic diagnostic, Excerpts excerpts, string prefix)
    {
        var (file, line, column) = diagnostic.Location;
        var command = new StringBuilder("::")
            .Append(diagnostic.Severity == Severity.Note ? "notice" : diagnostic.SeverityName)
            .Append(" file=")
            .Append(Property(prefix + file));
        if (line > 0)
        {
            command.Append(CultureInfo.InvariantCulture, $",line={line}");
        }

        if (column > 0)
        {
            command.Append(
                CultureInfo.InvariantCulture,
                $",endLine={line},col={column},endColumn={excerpts.EndColumn(diagnostic.Location)}"
            );
        }

        return command
            .Append(",title=")
            .Append(Property($"{diagnostic.Code.Id}: {diagnostic.Code.Title}"))
            .Append("::")
            .Append(Data(diagnostic.Message))
            .ToString();
    }

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
}
