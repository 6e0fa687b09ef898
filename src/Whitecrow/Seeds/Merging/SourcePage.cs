using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Content.Yaml;

namespace Whitecrow.Seeds.Merging;

/// <summary>A claim as the last run left it in the source's file.</summary>
/// <param name="Id">Its name in the file; <c>c</c> and a number where normalize gave it.</param>
/// <param name="Claim">What it says.</param>
/// <param name="Yaml">The row as it stands there.</param>
internal sealed record KeptClaim(string Id, SeedClaim Claim, string Yaml)
{
    /// <summary>True for a claim that normalize read, false for a row that a person added.</summary>
    public bool IsOwn => Id.StartsWith('c');
}

/// <summary>The page of a source: what a text is, and the account of its lines.</summary>
internal sealed class SourcePage
{
    private readonly FrontMatterEdit edit;

    private SourcePage(string slug, FrontMatterEdit edit)
    {
        Slug = slug;
        this.edit = edit;
    }

    /// <summary>As in citations.</summary>
    public string Slug { get; }

    /// <summary>The whole file.</summary>
    public string Text => edit.Text;

    /// <summary>False where the file cannot be read.</summary>
    public bool IsReadable => edit.IsReadable;

    /// <summary>Path of the file.</summary>
    public string Path => $"content/sources/{Slug}.md";

    /// <summary>The text's checksum at the last run; null where there was none.</summary>
    public string? Sha256 => (edit["sha256"] as ScalarNode)?.Text;

    /// <summary>Name of the seed.</summary>
    public string? Seed => (edit["seed"] as ScalarNode)?.Text;

    /// <summary>Name of the shape that the text was read as.</summary>
    public string? Kind => (edit["kind"] as ScalarNode)?.Text;

    /// <summary>The claims of the last run: the base of the merge.</summary>
    public ImmutableArray<KeptClaim> Claims { get; private init; } = [];

    /// <summary>A page that exists.</summary>
    public static SourcePage Open(string slug, string text)
    {
        var page = new FrontMatterEdit($"content/sources/{slug}.md", text, SourceFields);
        return new(slug, page)
        {
            Claims = [.. page.Items("claims").OfType<MapNode>().Select(m => Kept(m, text)).OfType<KeptClaim>()],
        };
    }

    /// <summary>The same page, to be written to.</summary>
    public SourcePage Copy() => new(Slug, new(edit)) { Claims = Claims };

    /// <summary>Gives the page another shape of its text.</summary>
    /// <param name="kind">The shape.</param>
    /// <param name="then">The title that the program gave it; null where that is not known.</param>
    /// <param name="now">The title that it gives it now.</param>
    public void Retell(SeedKind kind, string? then, string now)
    {
        if (edit["kind"] is { } present)
        {
            edit.Replace(present.Range, kind.Name);
        }

        if (edit["title"] is ScalarNode title && title.Text == then)
        {
            edit.Replace(title.Range, YamlScalar.Write(now));
        }
    }

    /// <summary>A new page for a text.</summary>
    public static SourcePage Create(string slug, SeedReading reading, string title, string seed)
    {
        var page = new FrontMatterEdit(
            $"content/sources/{slug}.md",
            $"---\ntitle: {YamlScalar.Write(title)}\nkind: {reading.Kind.Name}\n---\n",
            SourceFields
        );
        if (reading.Author is { } author)
        {
            page.SetValue("author", YamlScalar.Write(author));
        }

        if (reading.Published is { } published)
        {
            page.SetValue("published", published);
        }

        page.SetValue("seed", YamlScalar.Write(seed));
        page.SetValue("nature", reading.Kind == SeedKind.Article ? "secondary" : "tertiary");
        return new(slug, page);
    }

    /// <summary>Writes the account of a reading; rows that say the same as before stay as they are.</summary>
    /// <param name="reading">What the text says now.</param>
    /// <param name="sha256">Its checksum.</param>
    /// <param name="kept">For each claim of the reading the row that it takes over, or null.</param>
    /// <param name="moves">Where the lines of the text have gone since the last run.</param>
    /// <returns>False where the file could not be changed.</returns>
    public bool Write(SeedReading reading, string sha256, IReadOnlyList<KeptClaim?> kept, LineMoves moves)
    {
        var next = Claims.Select(c => Number(c.Id)).DefaultIfEmpty(0).Max() + 1;
        var rows = new List<string>();
        for (var at = 0; at < reading.Claims.Length; at++)
        {
            var claim = reading.Claims[at];
            if (kept[at] is { } old)
            {
                rows.Add(IsSame(old.Claim, claim) ? old.Yaml : Row(old.Id, claim));
            }
            else
            {
                rows.Add(Row(string.Create(CultureInfo.InvariantCulture, $"c{next++}"), claim));
            }
        }

        // Rows that a person added stay; they bear names of their own.
        rows.AddRange(Claims.Where(c => Number(c.Id) == 0).Select(c => c.Yaml));

        ImmutableArray<(string Key, string Yaml)> values =
        [
            ("sha256", sha256),
            ("lines", reading.LineCount.ToString(CultureInfo.InvariantCulture)),
            ("furniture", $"[{string.Join(", ", reading.Furniture)}]"),
            (
                "gaps",
                List("gaps", reading.Gaps.Select(g => $"{{lines: {g.Lines}, about: {g.About}, field: {g.Field}}}"))
            ),
            ("passages", List("passages", reading.Passages.Select(p => Passage(p, moves)))),
            ("claims", List("claims", rows)),
        ];

        // With each change the file is read anew: new keys come with the long lists last, all others at once.
        var added = values.Where(v => edit[v.Key] is null && v.Yaml != "[]").ToArray();
        return added.All(v => v.Yaml[0] == '\n' ? edit.SetBlock(v.Key, v.Yaml) : edit.SetValue(v.Key, v.Yaml))
            && edit.Replace(
                values
                    .Except(added)
                    .Where(v =>
                        edit[v.Key] is { } present && edit.Text[present.Range.Start..present.Range.End] != v.Yaml
                    )
                    .Select(v => (edit[v.Key]!.Range, v.Yaml))
            );
    }

    /// <summary>What the last run read from each line of the text, for finding the lines again.</summary>
    public ImmutableArray<string> Account(Func<SeedClaim, string> key) =>
        Lines(
            int.TryParse((edit["lines"] as ScalarNode)?.Text, CultureInfo.InvariantCulture, out var count) ? count : 0,
            Claims.Where(c => c.IsOwn).Select(c => c.Claim),
            Rows("passages", (lines, row) => new SeedPassage(lines, [], (row["summary"] as ScalarNode)?.Text ?? "")),
            Rows(
                "gaps",
                (lines, row) =>
                    new SeedGap(
                        lines,
                        (row["about"] as ScalarNode)?.Text ?? "",
                        (row["field"] as ScalarNode)?.Text ?? ""
                    )
            ),
            edit.Items("furniture").OfType<ScalarNode>().Select(f => LineRange.Parse(f.Text)?.First ?? 0),
            key
        );

    /// <summary>The same of a reading.</summary>
    public static ImmutableArray<string> Account(SeedReading reading, Func<SeedClaim, string> key) =>
        Lines(reading.LineCount, reading.Claims, reading.Passages, reading.Gaps, reading.Furniture, key);

    private IEnumerable<T> Rows<T>(string list, Func<LineRange, MapNode, T> row) =>
        edit.Items(list)
            .OfType<MapNode>()
            .Select(m => (Map: m, Lines: LineRange.Parse((m["lines"] as ScalarNode)?.Text ?? "")))
            .Where(m => m.Lines is not null)
            .Select(m => row(m.Lines!, m.Map));

    private static ImmutableArray<string> Lines(
        int count,
        IEnumerable<SeedClaim> claims,
        IEnumerable<SeedPassage> passages,
        IEnumerable<SeedGap> gaps,
        IEnumerable<int> furniture,
        Func<SeedClaim, string> key
    )
    {
        var lines = new SortedSet<string>?[count];
        foreach (var claim in claims)
        {
            Note(claim.Lines, LineMoves.Claim + key(claim));
        }

        foreach (var passage in passages)
        {
            // Whom a passage names depends on the entries there are; what kind of passage it is does not.
            Note(passage.Lines, "passage " + passage.Summary.Split("; names ")[0]);
        }

        foreach (var gap in gaps)
        {
            Note(gap.Lines, $"gap {gap.About} {gap.Field}");
        }

        foreach (var line in furniture)
        {
            Note(new(line, line), "furniture");
        }

        return [.. lines.Select(l => l is null ? "" : string.Join('\n', l))];

        void Note(LineRange at, string what)
        {
            for (var line = Math.Max(1, at.First); line <= Math.Min(count, at.Last); line++)
            {
                (lines[line - 1] ??= new(StringComparer.Ordinal)).Add($"{what} {line - at.First}");
            }
        }
    }

    private static ImmutableArray<Field> SourceFields => SourceType.Declaration.Fields;

    // A passage that an editor has summed up keeps the summary as long as its lines are there.
    private string Passage(SeedPassage passage, LineMoves moves)
    {
        foreach (var row in edit.Items("passages").OfType<MapNode>())
        {
            if (
                row["lines"] is ScalarNode { Text: var text } lines
                && LineRange.Parse(text) is { } old
                && (moves.Of(old) ?? moves.Between(old) ?? old) == passage.Lines
                && edit.Text[row.Range.Start] == '{'
            )
            {
                return edit.Text[row.Range.Start..lines.Range.Start]
                    + passage.Lines
                    + edit.Text[lines.Range.End..row.Range.End];
            }
        }

        return passage.About.Length == 0
            ? $"{{lines: {passage.Lines}, summary: {YamlScalar.Write(passage.Summary)}}}"
            : $"{{lines: {passage.Lines}, about: [{string.Join(", ", passage.About)}], summary: {YamlScalar.Write(passage.Summary)}}}";
    }

    // In the way in which the list is written; new ones in rows of their own.
    private string List(string key, IEnumerable<string> values)
    {
        var rows = values.Select(r => "- " + r).ToArray();
        return rows.Length == 0 ? "[]"
            : edit[key] is ListNode list && edit.Text[list.Range.Start] != '['
                ? string.Join("\n" + new string(' ', list.At.Column - 1), rows)
            : string.Concat(rows.Select(r => "\n  " + r));
    }

    private static string Row(string id, SeedClaim claim) =>
        claim.Field == SeedClaim.Statement
            ? $"{{id: {id}, lines: {claim.Lines}, about: {claim.About}, statement: {claim.Value.Yaml}}}"
            : $"{{id: {id}, lines: {claim.Lines}, about: {claim.About}, field: {claim.Field}, value: {claim.Value.Yaml}}}";

    private static bool IsSame(SeedClaim one, SeedClaim other) => Row("", one) == Row("", other);

    private static int Number(string id) =>
        id.Length > 1
        && id[0] == 'c'
        && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static KeptClaim? Kept(MapNode row, string text)
    {
        if (
            row["lines"] is not ScalarNode { Text: var at }
            || LineRange.Parse(at) is not { } lines
            || row["about"] is not ScalarNode about
        )
        {
            return null;
        }

        var statement = row["statement"];
        var field = statement is null ? (row["field"] as ScalarNode)?.Text : SeedClaim.Statement;
        var value = statement ?? row["value"];
        return field is null || value is null
            ? null
            : new(
                (row["id"] as ScalarNode)?.Text ?? "",
                new(lines, about.Text, field, Value(value)),
                text[row.Range.Start..row.Range.End]
            );
    }

    private static ClaimValue Value(DataNode node) =>
        node switch
        {
            MapNode map => new RowClaim([.. map.Items.Select(i => (i.Key.Text, Value(i.Value)))]),
            ListNode list => new ListClaim([.. list.Items.Select(Value)]),
            ScalarNode { IsQuoted: false } scalar
                when decimal.TryParse(
                    scalar.Text,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    && new NumberClaim(number).Yaml == scalar.Text
                    && !YamlScalar.IsYear(scalar.Text) => ClaimValue.Of(number),
            ScalarNode scalar => ClaimValue.Of(scalar.Text),
            _ => ClaimValue.Of(""),
        };
}
