using Scriban.Runtime;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Site;

namespace Whitecrow.Pages.Views;

/// <summary>What templates see of a source beyond what they see of every entry.</summary>
internal sealed class SourceViews(SiteModel site, ValueViews values, Func<Entry, ScriptObject> viewOf)
{
    private readonly LineUses lineUses = new(site);

    /// <summary>What became of each line of a source's text, by line.</summary>
    public ScriptArray Account(Entry source)
    {
        var lines = new SortedDictionary<int, ScriptObject>();
        var count = (int)(source.Fields.Number(SourceType.LineCount) ?? 0);
        Add(SourceType.Claims, "claim");
        Add(SourceType.Gaps, "gap");
        Add(SourceType.Passages, "passage");
        foreach (var range in source.Fields.Texts(SourceType.Furniture).Select(LineRange.Parse).OfType<LineRange>())
        {
            Cover(range, "furniture", null);
        }

        return new ScriptArray(lines.Values);

        void Add(Field field, string kind)
        {
            foreach (var row in source.Fields.Rows(field))
            {
                if (row.Text(SourceType.ClaimLines) is { } text && LineRange.Parse(text) is { } range)
                {
                    Cover(range, kind, row);
                }
            }
        }

        void Cover(LineRange range, string kind, FieldMap? row)
        {
            for (var n = range.First; n <= Math.Min(range.Last, count); n++)
            {
                if (!lines.TryGetValue(n, out var line))
                {
                    lines[n] = line = new ScriptObject(6)
                    {
                        ["number"] = n,
                        ["kind"] = kind,
                        ["rows"] = new ScriptArray(),
                        ["standing"] = null,
                        ["mark"] = kind,
                        ["used_by"] = new ScriptArray(lineUses.PagesOf(source, n).Select(viewOf)),
                    };
                    if (kind is "claim" or "passage")
                    {
                        var standing = lineUses.StandingOf(source, n) ?? Standing.Stated;
                        line["standing"] = ValueViews.Name(standing);
                        line["mark"] = ValueViews.Mark(standing);
                    }
                }

                if (row is not null && n == range.First)
                {
                    ((ScriptArray)line["rows"]!).Add(
                        new ScriptObject
                        {
                            ["kind"] = kind,
                            ["fields"] = values.Of(row),
                            ["said"] = ClaimedValue.Of(row) is { } said ? values.Field(said) : null,
                        }
                    );
                }
            }
        }
    }

    /// <summary>The pages that cite a source, with the lines that they name.</summary>
    public ScriptArray Uses(Entry source) =>
        new(
            site.UsesOf(source)
                .GroupBy(u => u.From.Id)
                .Select(g => new ScriptObject
                {
                    ["from"] = viewOf(g.First().From),
                    ["count"] = g.Count(),
                    ["lines"] = string.Join(
                        ", ",
                        g.Select(u => u.Cite.Lines)
                            .OfType<LineRange>()
                            .Distinct()
                            .OrderBy(l => l.First)
                            .Select(l => l.ToString().Replace('-', '–'))
                    ),
                })
        );
}
