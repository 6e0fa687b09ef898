using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Yaml;
using Whitecrow.Diagnostics;

namespace Whitecrow.Seeds.Merging;

/// <summary>Finds the citations of a changed text that only a person may correct: those beside a person's words.</summary>
/// <param name="reading">What the text says now.</param>
/// <param name="source">Slug of its source.</param>
/// <param name="moves">Where its lines have gone.</param>
internal sealed class StaleCitations(SeedReading reading, string source, LineMoves moves)
{
    private static readonly Language.Pattern InBody = Language.Pattern.Of(
        @"(?:^|[^\w\-])(?<source>[a-z0-9][a-z0-9\-]*):(?<lines>\d+(?:[\-–]\d+)?)"
    );
    private readonly ILookup<(string, string), SeedClaim> claims = reading.Claims.ToLookup(c => (c.About, c.Field));

    /// <summary>The citations in a file whose line is another one now.</summary>
    /// <param name="text">The file, with all that the program could do.</param>
    /// <param name="index">The content as it stands.</param>
    /// <param name="settled">Citations of the entry as a whole that are right by now.</param>
    /// <param name="draft">What the program writes in this entry.</param>
    public IEnumerable<Diagnostic> In(ContentText text, ContentIndex index, IReadOnlySet<string> settled, Draft draft)
    {
        if (ContentReader.IdOf(text.Path) is not { } id || FrontMatter.Read(text.Source).Value is not { } front)
        {
            yield break;
        }

        foreach (var item in front.Values.Items)
        {
            foreach (var cite in Cites(item, id, text, index))
            {
                if (
                    cite.Text.StartsWith(source + ":", StringComparison.Ordinal)
                    && !(item.Key.Text == "cite" && settled.Contains(cite.Text))
                    && LineRange.Parse(cite.Text[(source.Length + 1)..]) is { } lines
                    && Judge(lines, cite.At) is { } found
                )
                {
                    yield return found;
                }
            }
        }

        var body = text.Source.Text[front.BodyStart..];
        foreach (var match in Draft.IsProgramsBody(body, draft) ? [] : InBody.Matches(body))
        {
            if (
                match.Groups["source"].Value == source
                && LineRange.Parse(match.Groups["lines"].Value) is { } lines
                && Judge(lines, text.Source.LocationOf(front.BodyStart + match.Groups["source"].Index)) is { } found
            )
            {
                yield return found;
            }
        }
    }

    /// <summary>True where a file cites another source than this one.</summary>
    /// <param name="text">The file.</param>
    /// <param name="index">The content, which knows what is a source.</param>
    public bool HasOther(ContentText text, ContentIndex index)
    {
        if (FrontMatter.Read(text.Source).Value is not { } front)
        {
            return true;
        }

        return front
                .Values.Items.SelectMany(All)
                .Any(c => c.Text != source && !c.Text.StartsWith(source + ":", StringComparison.Ordinal))
            || InBody
                .Matches(text.Source.Text[front.BodyStart..])
                .Any(m =>
                    m.Groups["source"].Value is var other && other != source && index["sources/" + other] is not null
                );
    }

    // Those of a row that says what the text says are the program's.
    private IEnumerable<ScalarNode> Cites(MapItem item, EntryId id, ContentText text, ContentIndex index)
    {
        var said = claims[(id.Value, item.Key.Text)].ToArray();
        if (said.Length == 0)
        {
            return All(item);
        }

        var file = new EntryFile(id, text.Source.Text, source, index);
        var field = file.Declared(item.Key.Text);
        var rows = item.Value is ListNode list ? list.Items : [item.Value];
        return rows.SelectMany(row =>
            All(new(item.Key, row))
                .Where(c =>
                    field is null
                    || !said.Any(s =>
                        file.Cite(s.Lines) == c.Text && Cells.Of(s.Value, index).AgreesWith(file.CellsOf(field, row))
                    )
                )
        );
    }

    private static IEnumerable<ScalarNode> All(MapItem item) =>
        (item.Key.Text, item.Value) switch
        {
            ("cite", ScalarNode one) => [one],
            ("cite", ListNode many) => many.Items.OfType<ScalarNode>(),
            (_, MapNode map) => map.Items.SelectMany(All),
            (_, ListNode list) => list.Items.SelectMany(i => All(new(item.Key, i))),
            _ => [],
        };

    private Diagnostic? Judge(LineRange lines, SourceLocation at)
    {
        var now = moves.Of(lines);
        return now == lines || !moves.Had(lines)
            ? null
            : new(
                DiagnosticCode.MovedCitation,
                at,
                now is not null
                    ? $"what was read from {source}:{lines} stands in {now} now, and these words are an editor's; cite {source}:{now}"
                    : $"what was read from {source}:{lines} does not stand there any more and was not found elsewhere; look into the text, and correct what is said or cited here"
            );
    }
}
