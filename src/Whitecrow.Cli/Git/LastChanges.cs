using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Whitecrow.Cli.Git;

/// <summary>When each file of the content was last changed, from one walk through the history.</summary>
/// <param name="Days">
/// By path from the site's root: the day on which the last commit that touched the file was made, where its maker was.
/// A file that nobody has committed is not among them.
/// </param>
/// <param name="Missing">
/// Why there is none although there is a history: the rest of a sentence that begins with "no dates,"; null where there
/// is nothing to say.
/// </param>
internal sealed record LastChanges(ImmutableDictionary<string, DateOnly> Days, string? Missing)
{
    // No path begins with it, since all paths begin with the folder.
    private const char CommitMark = '\u0001';

    private const string Folder = "content";

    private static readonly ImmutableDictionary<string, DateOnly> NoDays = ImmutableDictionary.Create<string, DateOnly>(
        StringComparer.Ordinal
    );

    /// <summary>No history at all, which is no mistake: the folder may have been downloaded.</summary>
    public static LastChanges None { get; } = new(NoDays, null);

    /// <summary>Starts to read.</summary>
    /// <param name="git">Null where there is none.</param>
    /// <param name="root">The site's folder; absolute.</param>
    /// <returns>What gives the result, once it is known which files are asked for; it must be called.</returns>
    public static Func<IEnumerable<string>, LastChanges> Begin(GitProgram? git, string root)
    {
        if (git is null)
        {
            return _ => None;
        }

        // Both answer while the site is read; starting them takes a while itself.
        var started = Task.Run(() => (Shallow: AskWhetherShallow(git, root), Log: AskForLog(git, root)));
        return wanted =>
        {
            var (shallow, log) = started.GetAwaiter().GetResult();
            using (shallow)
            using (log)
            {
                return shallow is null || log is null ? None : Read(shallow, log, wanted);
            }
        };
    }

    private static GitProcess? AskWhetherShallow(GitProgram git, string root) =>
        git.Start(root, "rev-parse", "--is-shallow-repository");

    private static GitProcess? AskForLog(GitProgram git, string root) =>
        git.Start(
            root,
            // A person may have set git to tell histories another way.
            "-c",
            "log.showRoot=true",
            "log",
            "-z",
            "--no-follow",
            "--name-only",
            "--no-renames",
            "--relative",
            "--no-color",
            "--no-show-signature",
            // Of a merge, the files that are as in none of its parents.
            "-c",
            $"--format=tformat:{CommitMark}%cs",
            "--",
            Folder
        );

    private static LastChanges Read(GitProcess shallow, GitProcess log, IEnumerable<string> wanted)
    {
        using var answer = new StreamReader(shallow.Output, Encoding.UTF8);
        var isShallow = answer.ReadToEnd().StartsWith("true", StringComparison.Ordinal);
        if (shallow.Failure() is { } problem)
        {
            return problem.StartsWith("not a git repository", StringComparison.Ordinal)
                ? None
                : new(NoDays, $"since git says: {problem}");
        }

        if (isShallow)
        {
            return new(
                NoDays,
                "since this clone has only the end of the history; 'git fetch --unshallow' brings the rest"
            );
        }

        var missing = wanted
            .Where(path => path.StartsWith(Folder + "/", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        var days = ImmutableDictionary.CreateBuilder<string, DateOnly>(StringComparer.Ordinal);
        DateOnly? day = null;
        foreach (var part in Parts(log.Output))
        {
            if (part is [CommitMark, .. var date])
            {
                day = DateOnly.TryParseExact(
                    date,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var parsed
                )
                    ? parsed
                    : null;
            }
            else if (day is { } known && missing.Remove(part.TrimStart('\n').Normalize(NormalizationForm.FormC)))
            {
                days.Add(part.TrimStart('\n').Normalize(NormalizationForm.FormC), known);
                if (missing.Count == 0)
                {
                    // The rest of the history has nothing new; disposing ends git.
                    return new(days.ToImmutable(), null);
                }
            }
        }

        return log.Failure() switch
        {
            null => new(days.ToImmutable(), null),
            var failure when failure.EndsWith("does not have any commits yet", StringComparison.Ordinal) => None,
            var failure => new(NoDays, $"since git says: {failure}"),
        };
    }

    // Strings that NUL ends, as they come.
    private static IEnumerable<string> Parts(Stream output)
    {
        var buffer = new byte[16 * 1024];
        var rest = new List<byte>();
        for (var read = output.Read(buffer); read > 0; read = output.Read(buffer))
        {
            var start = 0;
            for (
                var end = Array.IndexOf(buffer, (byte)0, 0, read);
                end >= 0;
                end = Array.IndexOf(buffer, (byte)0, start, read - start)
            )
            {
                rest.AddRange(buffer.AsSpan(start, end - start));
                yield return Encoding.UTF8.GetString([.. rest]);
                rest.Clear();
                start = end + 1;
            }

            rest.AddRange(buffer.AsSpan(start, read - start));
        }
    }
}
