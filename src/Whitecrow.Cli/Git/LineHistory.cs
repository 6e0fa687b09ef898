using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Whitecrow.Cli.Git;

/// <summary>Who changed a line last.</summary>
/// <param name="Commit">The first digits of the commit.</param>
/// <param name="Author">Whose change it was.</param>
/// <param name="Day">When, by the author's own clock.</param>
/// <param name="Time">Seconds since 1970, for comparing.</param>
/// <param name="Summary">What the author called the change.</param>
internal sealed record LineChange(string Commit, string Author, DateOnly Day, long Time, string Summary);

/// <summary>Who changed each line of a file last.</summary>
/// <param name="Lines">By line; null for a line that is not committed yet.</param>
/// <param name="Missing">Why nothing is known; null where something is.</param>
internal sealed record LineHistory(ImmutableArray<LineChange?> Lines, string? Missing)
{
    /// <summary>Asks git about a file as it lies in the folder.</summary>
    /// <param name="git">Null where there is none.</param>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="path">From there, with forward slashes.</param>
    public static LineHistory Read(GitProgram? git, string root, string path)
    {
        if (git is null)
        {
            return Unknown("git is not installed");
        }

        var shallow = git.Ask(root, "rev-parse", "--is-shallow-repository");
        if (!shallow.IsGood)
        {
            return Unknown(
                shallow.Failure.StartsWith("not a git repository", StringComparison.Ordinal)
                    ? "the site is in no git repository"
                    : $"git says: {shallow.Failure}"
            );
        }

        if (shallow.Text == "true")
        {
            return Unknown("this clone has only the end of the history; 'git fetch --unshallow' brings the rest");
        }

        var blame = git.Ask(root, "blame", "--porcelain", "--root", "--encoding=UTF-8", "--", path);
        return blame.IsGood ? new(Parse(Encoding.UTF8.GetString(blame.Output)), null)
            : blame.Failure.StartsWith("no such path", StringComparison.Ordinal)
            || blame.Failure.StartsWith("no such ref", StringComparison.Ordinal)
                ? Unknown("the file is not committed yet")
            : Unknown($"git says: {blame.Failure}");
    }

    /// <summary>The youngest change of some lines.</summary>
    /// <returns>Null where one of them is not committed yet, or where nothing is known.</returns>
    public LineChange? Last(int first, int last)
    {
        var changes = Enumerable
            .Range(first, last - first + 1)
            .Select(n => n >= 1 && n <= Lines.Length ? Lines[n - 1] : null);
        LineChange? youngest = null;
        foreach (var change in changes)
        {
            if (change is null)
            {
                return null;
            }

            youngest = youngest is null || change.Time > youngest.Time ? change : youngest;
        }

        return youngest;
    }

    private static LineHistory Unknown(string why) => new([], why);

    // Each line of the file is a head "commit, its line there, its line here", then at a commit's first appearance what is
    // known of it, a key a line, then the line itself behind a tab.
    private static ImmutableArray<LineChange?> Parse(string porcelain)
    {
        var lines = ImmutableArray.CreateBuilder<LineChange?>();
        var known = new Dictionary<string, LineChange?>(StringComparer.Ordinal);
        var commit = "";
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in porcelain.Split('\n'))
        {
            if (line.StartsWith('\t'))
            {
                if (facts.Count > 0)
                {
                    known[commit] = ChangeOf(commit, facts);
                    facts.Clear();
                }

                lines.Add(known.GetValueOrDefault(commit));
                commit = "";
            }
            else if (commit.Length == 0)
            {
                commit = line.Split(' ')[0];
            }
            else
            {
                var blank = line.IndexOf(' ', StringComparison.Ordinal);
                facts[blank < 0 ? line : line[..blank]] = blank < 0 ? "" : line[(blank + 1)..];
            }
        }

        return lines.ToImmutable();
    }

    private static LineChange? ChangeOf(string commit, Dictionary<string, string> facts)
    {
        if (
            commit.All(c => c == '0')
            || !long.TryParse(facts.GetValueOrDefault("author-time"), CultureInfo.InvariantCulture, out var time)
        )
        {
            return null;
        }

        // A commit can claim any time at all, also one that no calendar has.
        time = Math.Clamp(time, 0, 200_000_000_000);
        return new(
            commit[..Math.Min(10, commit.Length)],
            facts.GetValueOrDefault("author", ""),
            DateOnly.FromDateTime(
                DateTimeOffset
                    .FromUnixTimeSeconds(time)
                    .ToOffset(ZoneOf(facts.GetValueOrDefault("author-tz", "")))
                    .DateTime
            ),
            time,
            facts.GetValueOrDefault("summary", "")
        );
    }

    // "+0330"; git takes any number there, .NET only up to 14 hours.
    private static TimeSpan ZoneOf(string text) =>
        text.Length == 5 && int.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? TimeSpan.FromMinutes(Math.Min(14 * 60, (number / 100 * 60) + (number % 100)) * (text[0] == '-' ? -1 : 1))
            : TimeSpan.Zero;
}
