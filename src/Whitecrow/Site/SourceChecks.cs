using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Markdown;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;

namespace Whitecrow.Site;

/// <summary>Compares what is said about sources with the texts at hand.</summary>
internal sealed class SourceChecks(ImmutableArray<Entry> entries, ImmutableArray<SeedFile> seeds)
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\u00A0'];

    public IEnumerable<Diagnostic> Run() =>
        entries
            .Where(e => e.Type == SourceType.Declaration)
            .SelectMany(e => Seed(e).Concat(ClaimIds(e)))
            .Concat(entries.SelectMany(e => e.Body.Quotations.SelectMany(Quotation)));

    private static IEnumerable<Diagnostic> ClaimIds(Entry source) =>
        source
            .Fields.Rows(SourceType.Claims)
            .Select(r => r.One(SourceType.ClaimId)?.Value)
            .OfType<TextValue>()
            .GroupBy(v => v.Text, StringComparer.Ordinal)
            .SelectMany(g => g.Skip(1).Select(v => (Value: v, First: g.First())))
            .Select(p => new Diagnostic(
                DiagnosticCode.DuplicateId,
                p.Value.At,
                $"the claim in line {p.First.At.Line} has the id '{p.Value.Text}' already; give this one another"
            ));

    private SeedFile? SeedOf(Entry source) =>
        source.Fields.Text(SourceType.Seed) is { } name ? seeds.FirstOrDefault(s => s.Name == name) : null;

    private IEnumerable<Diagnostic> Seed(Entry source)
    {
        if (source.Fields.One(SourceType.Seed)?.Value is not TextValue name)
        {
            yield break;
        }

        if (SeedOf(source) is not { } seed)
        {
            yield return new(
                DiagnosticCode.SeedMissing,
                name.At,
                $"there is no file '{SeedFile.Folder}{name.Text}'; put the text there, or correct the name"
            );
            yield break;
        }

        if (source.Fields.One(SourceType.Sha256)?.Value is TextValue sum && sum.Text != seed.Sha256)
        {
            yield return new(
                DiagnosticCode.SeedChanged,
                sum.At,
                $"{seed.Text.File} is not the text that was read; run 'whitecrow normalize {seed.Text.File}'"
            );
            yield break;
        }

        var lines = source.IsWhole ? Unaccounted(source, seed.Text) : [];
        if (lines.Count > 0)
        {
            yield return new(
                DiagnosticCode.LineUnaccounted,
                name.At,
                $"no claim, passage, gap or furniture covers line {string.Join(", ", lines)}; add the lines to one of the lists"
            );
        }
    }

    private static List<int> Unaccounted(Entry source, SourceText text)
    {
        var rows = new[] { SourceType.Claims, SourceType.Passages, SourceType.Gaps };
        var covered = rows.SelectMany(source.Fields.Rows)
            .Select(r => r.Text(SourceType.ClaimLines))
            .Concat(source.Fields.Texts(SourceType.Furniture))
            .Select(t => t is null ? null : LineRange.Parse(t))
            .OfType<LineRange>()
            .SelectMany(l => Enumerable.Range(l.First, Math.Min(l.Last, text.LineCount) - l.First + 1))
            .ToHashSet();
        return
        [
            .. Enumerable
                .Range(1, text.LineCount)
                .Where(n => !string.IsNullOrWhiteSpace(text.Line(n)) && !covered.Contains(n)),
        ];
    }

    private IEnumerable<Diagnostic> Quotation(Quotation quotation)
    {
        var source = entries.FirstOrDefault(e => e.Id == quotation.Cite.Source);
        if (
            source?.Fields.Text(SourceType.Wording) != "verbatim"
            || SeedOf(source) is not { } seed
            || quotation.Cite.Lines is not { } lines
            || lines.Last > seed.Text.LineCount
        )
        {
            yield break;
        }

        var said = string.Join(' ', Enumerable.Range(lines.First, lines.Last - lines.First + 1).Select(seed.Text.Line));
        if (!Words(said).Contains(Words(quotation.Text), StringComparison.Ordinal))
        {
            yield return new(
                DiagnosticCode.QuotationDiffers,
                quotation.At,
                $"these words do not stand in lines {lines} of '{source.Id.Slug}'; copy them exactly, or drop the quotation marks"
            );
        }
    }

    // Quotation marks, dashes and spacing are the printer's; the words are the source's.
    private static string Words(string text) =>
        ' '
        + string.Join(
            ' ',
            text.Replace('’', '\'')
                .Split(Blanks, StringSplitOptions.RemoveEmptyEntries)
                .Select(w => w.Trim('“', '”', '‘', '\'', '"', '…', '.', ',', ';', ':', '—', '–'))
                .Where(w => w.Length > 0)
        )
        + ' ';
}
