using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds;

/// <summary>Collects what a reader finds and keeps the account of the lines.</summary>
internal sealed class ReadingBuilder(SourceText text, SeedKind kind, EntityBook book)
{
    private readonly List<SeedClaim> claims = [];
    private readonly HashSet<(string, string, string, LineRange)> claimed = [];
    private readonly Dictionary<(string About, string Field), List<SeedClaim>> claimsOf = [];
    private readonly List<(LineRange Lines, ImmutableArray<string> About, string Label)> passages = [];
    private readonly List<SeedGap> gaps = [];
    private readonly SortedSet<int> furniture = [];
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>The text that is read.</summary>
    public SourceText Text => text;

    /// <summary>Its shape.</summary>
    public SeedKind Kind => kind;

    /// <summary>Who and what it names.</summary>
    public EntityBook Book => book;

    /// <summary>What the text is about as a whole.</summary>
    public string? MainId { get; set; }

    /// <summary>Word for the source's slug.</summary>
    public string Topic { get; set; } = "film";

    /// <summary>Who signed the text.</summary>
    public string? Author { get; set; }

    /// <summary>The text's own date.</summary>
    public string? Published { get; set; }

    /// <summary>Notes a fact; the same fact in other lines is noted again, with those lines.</summary>
    public void Claim(LineRange lines, string about, string field, ClaimValue value)
    {
        if (claimed.Add((about, field, value.Yaml, lines)))
        {
            var claim = new SeedClaim(lines, about, field, value);
            claims.Add(claim);
            if (!claimsOf.TryGetValue((about, field), out var same))
            {
                claimsOf.Add((about, field), same = []);
            }

            same.Add(claim);
        }
    }

    /// <summary>Notes what a company did for a film.</summary>
    public void Company(LineRange lines, string film, string name, string role)
    {
        var id = book.Organisation(name, lines);
        Claim(
            lines,
            film,
            "companies",
            ClaimValue.Row(
                ("organisation", ClaimValue.Of(id["organisations/".Length..])),
                ("role", ClaimValue.Of(role))
            )
        );
    }

    /// <summary>Notes a fact that no field can hold.</summary>
    public void Statement(LineRange lines, string about, string sentence) =>
        Claim(lines, about, SeedClaim.Statement, ClaimValue.Of(sentence));

    /// <summary>How many facts have been noted.</summary>
    public int ClaimCount => claims.Count;

    /// <summary>How many facts about an entry have been noted.</summary>
    public int ClaimsAbout(string about) => claims.Count(c => c.About == about);

    /// <summary>True where the text has said it already.</summary>
    public bool HasClaim(string about, string field, Func<ClaimValue, bool> matches) =>
        claimsOf.TryGetValue((about, field), out var same) && same.Exists(c => matches(c.Value));

    /// <summary>What all rows of a field have in a cell, so far; null where there are none or several.</summary>
    public string? Only(string about, string field, string cell)
    {
        var values = claimsOf
            .GetValueOrDefault((about, field), [])
            .Select(c => c.Value is RowClaim row ? row[cell] : null)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return values is [{ } only] ? only : null;
    }

    /// <summary>Notes lines that speak of something.</summary>
    /// <param name="label">What kind of passage it is, in a word or two.</param>
    public void Passage(LineRange lines, string label, params ImmutableArray<string> about)
    {
        passages.Add((lines, about, label));
    }

    /// <summary>Notes a value that is announced and missing.</summary>
    public void Gap(LineRange lines, string about, string field)
    {
        gaps.Add(new(lines, about, field));
    }

    /// <summary>Notes a line that says nothing.</summary>
    public void Furniture(int line) => furniture.Add(line);

    /// <summary>Reports something.</summary>
    public void Report(DiagnosticCode code, int line, string message, int column = 0) =>
        diagnostics.Add(new(code, new(text.File, line, column), message));

    /// <summary>A name, repaired where the page prints it twice.</summary>
    public string Repaired(string name, int line)
    {
        var once = Names.Undouble(name);
        if (once != name)
        {
            var column = text.Line(line).IndexOf(name, StringComparison.Ordinal) + 1;
            Report(
                DiagnosticCode.RepairedValue,
                line,
                $"read '{name}' as '{once}', printed twice; nothing to do if that is right",
                column
            );
        }

        return once;
    }

    /// <summary>Closes the account: what nobody has read is a passage, and reported.</summary>
    public Checked<SeedReading> Finish()
    {
        foreach (var (id, spelling, lines) in book.Spellings)
        {
            Claim(lines, id, "aliases", ClaimValue.Of(spelling));
        }

        var accounted = claims
            .Select(c => c.Lines)
            .Concat(passages.Select(p => p.Lines))
            .Concat(gaps.Select(g => g.Lines))
            .SelectMany(l => Enumerable.Range(l.First, l.Last - l.First + 1))
            .ToHashSet();
        for (var line = 1; line <= text.LineCount; line++)
        {
            if (accounted.Contains(line) || string.IsNullOrWhiteSpace(text.Line(line)))
            {
                continue;
            }

            if (!furniture.Contains(line))
            {
                Passage(new(line, line), "unread line", MainId is null ? [] : [MainId]);
                Report(
                    DiagnosticCode.UnreadLine,
                    line,
                    "no rule knows what this line is, so it is kept as a passage; state by hand what it says"
                );
            }
        }

        // A rule may look up a person and then find that its sentence is about something else.
        var spoken = claims
            .SelectMany(c => Words(c.Value).Append(c.About))
            .Append(MainId ?? "")
            .ToHashSet(StringComparer.Ordinal);
        ImmutableArray<SeedEntity> entities =
        [
            .. book.Entities.Where(e =>
                spoken.Contains(e.Id) || spoken.Contains(e.Id[(e.Id.IndexOf('/', StringComparison.Ordinal) + 1)..])
            ),
        ];
        var mentions = new Mentions(book, entities);
        var read = passages
            .OrderBy(p => p.Lines.First)
            .ThenBy(p => p.Lines.Last)
            .Select(p => mentions.Summarise(text, p.Lines, p.About, p.Label));
        return new(
            new(
                text.File,
                kind,
                text.LineCount,
                MainId,
                Topic,
                Published,
                Author,
                [.. claims.OrderBy(c => c.Lines.First)],
                [.. read],
                [.. gaps.OrderBy(g => g.Lines.First)],
                [.. furniture.Except(accounted)],
                entities
            ),
            Diagnostic.InOrder([.. diagnostics, .. book.Diagnostics])
        );
    }

    private static IEnumerable<string> Words(ClaimValue value) =>
        value switch
        {
            TextClaim text => [text.Text],
            RowClaim row => row.Cells.SelectMany(c => Words(c.Value)),
            ListClaim list => list.Items.SelectMany(Words),
            _ => [],
        };
}
