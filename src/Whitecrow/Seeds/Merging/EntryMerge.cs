using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Yaml;
using Whitecrow.Diagnostics;

namespace Whitecrow.Seeds.Merging;

/// <summary>Brings what one text says of one entry into the entry's file.</summary>
/// <remarks>
/// A value that the text stated last time already is left alone: it stands there, or an editor has changed or removed it,
/// and both are decisions. A value that is new is cited where the entry has it, and added where it has not.
/// </remarks>
/// <param name="file">The entry's file.</param>
/// <param name="index">The content as it stands.</param>
internal sealed class EntryMerge(EntryFile file, ContentIndex index)
{
    // Behind a value that stood in the entry without a source when a text first said the same: it outlives that text.
    private const string StoodBefore = "# written before a source was cited";
    private const string TextsNote = "the source says this since it changed";
    private readonly FrontMatterEdit edit = file.Edit;

    /// <summary>Notes that the source speaks of the entry.</summary>
    public void CiteEntry(LineRange lines)
    {
        var cite = file.Cite(lines);
        var cites = edit.Items("cite");
        if (
            cites
                .OfType<ScalarNode>()
                .Any(c => c.Text == file.Source || c.Text.StartsWith(file.Source + ":", StringComparison.Ordinal))
        )
        {
            return;
        }

        file.Done(
            edit["cite"] switch
            {
                null => edit.SetValue("cite", cite),
                ScalarNode one => edit.Replace(one.Range, $"[{edit.Text[one.Range.Start..one.Range.End]}, {cite}]"),
                _ => edit.Append("cite", cite),
            },
            "cite",
            cite
        );
    }

    /// <summary>Lets the citation of the entry as a whole follow the text, where the program wrote it.</summary>
    /// <param name="named">Where the text names the entry first; null where it does not any more.</param>
    /// <param name="before">Lines of last time's claims that named it.</param>
    /// <param name="moves">Where the lines of the text have gone.</param>
    /// <returns>The citations that are right by now.</returns>
    public HashSet<string> FollowEntryCite(LineRange? named, IReadOnlySet<LineRange> before, LineMoves moves)
    {
        var right = new HashSet<string>(StringComparer.Ordinal);
        if (named is not null)
        {
            right.Add(file.Cite(named));
        }

        for (var at = edit.Items("cite").Length - 1; at >= 0; at--)
        {
            var node = edit.Items("cite")[at];
            if (
                (node as ScalarNode)?.Text is not { } text
                || !text.StartsWith(file.Source + ":", StringComparison.Ordinal)
                || LineRange.Parse(text[(file.Source.Length + 1)..]) is not { } lines
                || lines == named
            )
            {
                continue;
            }

            // Where the text named it then and names it now: no other lines would the program have written.
            var isOurs = before.Contains(lines);
            var now = moves.Of(lines);
            var next =
                named is not null && now == named ? named
                : isOurs && named is not null ? now ?? named
                : null;
            if (next is not null && next != lines)
            {
                file.Done(edit.Replace(node.Range, file.Cite(next)), "cite", file.Cite(next));
                right.Add(file.Cite(next));
            }
            else if (isOurs && named is null)
            {
                file.Done(edit.Remove("cite", at), "cite", text);
            }
        }

        return right;
    }

    /// <summary>Notes a value that a source has and leaves empty, unless the entry has it.</summary>
    public void AddGap(string name)
    {
        var isField = file.Type.Fields.Any(f => f.Key == name);
        if (
            edit[name] is not null
            || edit.Items("unknown").OfType<ScalarNode>().Any(s => s.Text == name)
            || (!isField && file.Type.Name != "film")
        )
        {
            return;
        }

        file.Done(
            edit["unknown"] is null ? edit.SetValue("unknown", $"[{name}]") : edit.Append("unknown", name),
            "unknown",
            name
        );
    }

    /// <summary>Brings in claims that the text did not make last time.</summary>
    public void Add(IEnumerable<SeedClaim> claims)
    {
        foreach (var group in claims.GroupBy(c => c.Field, StringComparer.Ordinal))
        {
            if (file.Declared(group.Key) is not { } field || !edit.IsReadable)
            {
                continue;
            }

            if (group.Key is "title" or "aliases")
            {
                foreach (var claim in group)
                {
                    AddName(((TextClaim)claim.Value).Text);
                }

                continue;
            }

            // All rows that are new go in at once: a cast of hundreds would otherwise be read again for each.
            var written = edit.Items(field.Key).Select(i => file.CellsOf(field, i)).ToArray();
            var added = new List<(Cells Cells, ClaimValue Value, List<string> Cites)>();
            foreach (var claim in group)
            {
                var stated = Cells.Of(claim.Value, index);
                var at = Array.FindIndex(written, w => stated.AgreesWith(w));
                if (at < 0)
                {
                    var same = added.FirstOrDefault(a => a.Cells.Equal(stated));
                    if (same.Cites is { } cites)
                    {
                        cites.Add(file.Cite(claim.Lines));
                    }
                    else
                    {
                        added.Add((stated, claim.Value, [file.Cite(claim.Lines)]));
                    }

                    continue;
                }

                var wasBare = field.IsAttested && Citations.Of(edit.Items(field.Key)[at]).Length == 0;
                Enrich(field, at, claim, stated, written[at]);
                file.AddCite(field, at, file.Cite(claim.Lines));
                if (wasBare)
                {
                    edit.Remark(edit.Items(field.Key)[at], StoodBefore);
                }

                written[at] = file.CellsOf(field, edit.Items(field.Key)[at]);
            }

            if (added.Count > 0)
            {
                var rows = added
                    .Select(a =>
                        Citations.With(
                            a.Value,
                            string.Join(", ", a.Cites) is var list && a.Cites.Count > 1 ? $"[{list}]" : list
                        )
                    )
                    .ToArray();
                var isDone =
                    rows.Length == 1 && field.Shape is not ListShape && edit[field.Key] is null
                        ? edit.SetValue(field.Key, rows[0])
                        : edit.Append(field.Key, rows);
                file.Done(isDone, field.Key, string.Join(", ", rows));
            }
        }
    }

    /// <summary>Moves the citations of a claim whose lines have changed.</summary>
    public void MoveCite(SeedClaim before, SeedClaim after)
    {
        if (file.Declared(after.Field) is not { } field || file.Find(field, before) is not { } at)
        {
            return;
        }

        file.ReplaceCite(field, at, file.Cite(before.Lines), file.Cite(after.Lines));
    }

    /// <summary>Follows a text that states another value than before.</summary>
    public void Change(SeedClaim before, SeedClaim after)
    {
        if (file.Declared(after.Field) is not { } field || after.Field is "title" or "aliases")
        {
            return;
        }

        if (file.Find(field, before) is { } at)
        {
            Follow(field, at, before, after);
            return;
        }

        // Whatever stands there now is an editor's.
        var stated = Cells.Of(after.Value, index);
        var old = Cells.Of(before.Value, index);
        var items = edit.Items(field.Key);
        var isList = field.Shape is ListShape;
        for (var item = 0; item < items.Length; item++)
        {
            var written = file.CellsOf(field, items[item]);
            if (stated.AgreesWith(written))
            {
                file.AddCite(field, item, file.Cite(after.Lines));
                return;
            }

            if (
                !isList
                || old.IsAbout(written)
                || (isList && Citations.Of(items[item]).Contains(file.Cite(before.Lines)))
            )
            {
                Dispute(field, item, after);
                return;
            }
        }

        file.Report(
            DiagnosticCode.ConflictingEdit,
            file.LineOf(field.Key),
            $"'{field.Key}' had {before.Value} from {file.Cite(before.Lines)}, which an editor removed; the text now says {after.Value}. "
                + "Nothing was changed; add it by hand if it is right"
        );
    }

    /// <summary>Takes back a value that the text does not state any more, unless somebody else vouches for it or wrote to it.</summary>
    public void Withdraw(SeedClaim before)
    {
        if (
            file.Declared(before.Field) is not { } field
            || before.Field is "title" or "aliases"
            || file.Find(field, before) is not { } at
        )
        {
            return;
        }

        TakeBack(field, at, before);
    }

    // The citation goes with the words; the value goes where no other citation is left.
    private void TakeBack(Field field, int at, SeedClaim before)
    {
        var row = edit.Items(field.Key)[at];
        if (StoodBeforeAlone(row))
        {
            file.Done(Citations.Strip(edit, field, row), field.Key, before.Value.Yaml);
            return;
        }

        if (AddedByEditor(row, before) is { } added)
        {
            file.Report(
                DiagnosticCode.ConflictingEdit,
                row.At.Line,
                $"the text does not say {before.Value} in {file.Cite(before.Lines)} any more; '{field.Key}' keeps value and citation, "
                    + $"since an editor added '{added}'. Take the citation off if that stands without it, or remove the value"
            );
            return;
        }

        var isDone = Citations.Of(row) is [_]
            ? edit.Remove(field.Key, at)
            : Citations.Remove(edit, row, file.Cite(before.Lines));
        file.Done(isDone, field.Key, before.Value.Yaml);
    }

    private bool StoodBeforeAlone(DataNode row) => Citations.Of(row) is [_] && edit.CommentBehind(row) == StoodBefore;

    // The first key, or the comment, of a row that no text wrote.
    private string? AddedByEditor(DataNode row, SeedClaim before)
    {
        var stated = Cells.Of(before.Value, index).All.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var isOurDispute = row is MapNode map && (map["note"] as ScalarNode)?.Text == TextsNote;
        var key = (row as MapNode)
            ?.Items.Select(i => i.Key.Text)
            .FirstOrDefault(k =>
                k is not ("value" or "cite") && !stated.Contains(k) && !(isOurDispute && (k is "status" or "note"))
            );
        return key ?? edit.CommentBehind(row);
    }

    private void AddName(string name)
    {
        var title = (edit["title"] as ScalarNode)?.Text;
        if (title == name || edit.Items("aliases").OfType<ScalarNode>().Any(a => a.Text == name))
        {
            return;
        }

        if (title is null)
        {
            file.Done(edit.SetValue("title", YamlScalar.Write(name)), "title", name);
            return;
        }

        file.Done(
            edit["aliases"] is null
                ? edit.SetValue("aliases", $"[{YamlScalar.Write(name)}]")
                : edit.Append("aliases", YamlScalar.Write(name)),
            "aliases",
            name
        );
    }

    // What the text adds to a row: the place in the credits, a role that was not known.
    private void Enrich(Field field, int at, SeedClaim claim, Cells stated, Cells written)
    {
        if (claim.Value is not RowClaim row)
        {
            return;
        }

        foreach (var (key, value) in row.Cells.Where(c => written[c.Key] is null && c.Key != "note"))
        {
            if (edit.Items(field.Key)[at] is MapNode map)
            {
                // Where the row would have it, had this text been the first.
                file.Done(edit.AddCell(map, key, value.Yaml, before: "cite"), field.Key, value.Yaml);
            }
            else if (edit.Items(field.Key)[at] is ScalarNode bare && stated.All.Count > 1)
            {
                file.Done(
                    edit.Replace(
                        bare.Range,
                        $"{{{stated.All[0].Key}: {edit.Text[bare.Range.Start..bare.Range.End]}, {key}: {value.Yaml}}}"
                    ),
                    field.Key,
                    value.Yaml
                );
            }
        }
    }

    private void Follow(Field field, int at, SeedClaim before, SeedClaim after)
    {
        var stated = Cells.Of(after.Value, index);
        var items = edit.Items(field.Key);
        var isElsewhere = items.Where((_, i) => i != at).Any(i => stated.AgreesWith(file.CellsOf(field, i)));
        if (isElsewhere || Citations.Of(items[at]) is { Length: > 1 })
        {
            // Another source or line still says what this line said, and keeps that value; or the new one stands there already.
            TakeBack(field, at, before);
            Add([after]);
            return;
        }

        if (StoodBeforeAlone(items[at]) && !stated.AgreesWith(Cells.Of(before.Value, index)))
        {
            TakeBack(field, at, before);
            Add([after]);
            file.Report(
                DiagnosticCode.ConflictingEdit,
                file.LineOf(field.Key),
                $"'{field.Key}' had {before.Value} before {file.Cite(before.Lines)} said the same; the text now says {after.Value}. Both stand there; decide, and remove one"
            );
            return;
        }

        // A place in the credits may change below a remark; what the remark is about may not.
        if (
            AddedByEditor(items[at], before) is "note" or "status" or "preferred" or ['#', ..]
            && !stated.AgreesWith(Cells.Of(before.Value, index))
        )
        {
            Dispute(field, at, after);
            return;
        }

        if (after.Value is RowClaim row)
        {
            foreach (var (key, value) in row.Cells)
            {
                var map = edit.Items(field.Key)[at] as MapNode;
                if (map?[key] is { } cell)
                {
                    if (Cells.Of(before.Value, index)[key] != Cells.Of(after.Value, index)[key])
                    {
                        file.Done(edit.Replace(cell.Range, value.Yaml), field.Key, value.Yaml);
                    }
                }
                else if (map is not null)
                {
                    file.Done(edit.AddCell(map, key, value.Yaml), field.Key, value.Yaml);
                }
            }
        }
        else
        {
            var node = edit.Items(field.Key)[at];
            var inner = node is MapNode map ? map["value"] : node;
            file.Done(inner is not null && edit.Replace(inner.Range, after.Value.Yaml), field.Key, after.Value.Yaml);
        }

        file.ReplaceCite(field, at, file.Cite(before.Lines), file.Cite(after.Lines));
    }

    private void Dispute(Field field, int at, SeedClaim after)
    {
        const string EditorsNote = "changed by hand; the source has since changed too";
        var node = edit.Items(field.Key)[at];
        var isMarked = node switch
        {
            ScalarNode bare => edit.Replace(
                bare.Range,
                $"{{{Citations.BareKey(field)}: {edit.Text[bare.Range.Start..bare.Range.End]}, status: disputed, note: {EditorsNote}}}"
            ),
            MapNode map when map["status"] is null => edit.AddCell(map, "status", "disputed")
                && NoteDispute(field, at, EditorsNote),
            _ => true,
        };
        file.Done(isMarked, field.Key, "status: disputed");
        var yaml = Citations.With(after.Value, file.Cite(after.Lines));
        file.AddValue(field, $"{yaml[..^1]}, status: disputed, note: {TextsNote}}}");
        file.Report(
            DiagnosticCode.ConflictingEdit,
            file.LineOf(field.Key),
            $"an editor and {file.Cite(after.Lines)} have both changed '{field.Key}'; both values stand there, marked as disputed. Decide, and remove the marks"
        );
    }

    private bool NoteDispute(Field field, int at, string note) =>
        edit.Items(field.Key)[at] is not MapNode map || map["note"] is not null || edit.AddCell(map, "note", note);
}
