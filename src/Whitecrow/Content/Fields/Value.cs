using System.Collections.Immutable;
using Whitecrow.Content.Yaml;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content.Fields;

/// <summary>A checked value of a field.</summary>
/// <param name="At">Where it stands.</param>
public abstract record Value(SourceLocation At);

/// <summary>A text, choice, language or other word.</summary>
public sealed record TextValue(string Text, SourceLocation At) : Value(At);

/// <summary>A number.</summary>
public sealed record NumberValue(decimal Number, SourceLocation At) : Value(At);

/// <summary>True or false.</summary>
public sealed record YesNoValue(bool IsYes, SourceLocation At) : Value(At);

/// <summary>A date.</summary>
public sealed record DateValue(EdtfDate Date, SourceLocation At) : Value(At);

/// <summary>A reference to an entry, which may or may not exist: that is found out when the site is resolved.</summary>
/// <param name="Written">The text as it stands in the file.</param>
/// <param name="Target">The id that it means; null where it is a name without a page.</param>
/// <param name="Shape">Which types it may refer to.</param>
public sealed record ReferenceValue(string Written, EntryId? Target, ReferenceShape Shape, SourceLocation At)
    : Value(At);

/// <summary>A citation as a value of its own.</summary>
public sealed record CiteValue(Cite Cite, SourceLocation At) : Value(At);

/// <summary>A row with fields of its own.</summary>
public sealed record RowValue(FieldMap Fields, SourceLocation At) : Value(At);

/// <summary>Anything, unchecked.</summary>
public sealed record FreeValue(DataNode Node, SourceLocation At) : Value(At);

/// <summary>A source and, where given, its lines.</summary>
/// <param name="Source">Id of the source's entry.</param>
/// <param name="Lines">Null where the source as a whole is meant.</param>
/// <param name="At">Where the citation stands.</param>
public sealed record Cite(EntryId Source, LineRange? Lines, SourceLocation At)
{
    /// <summary>As written: <c>film-page:79-87</c>.</summary>
    public override string ToString() => Lines is { } lines ? $"{Source.Slug}:{lines}" : Source.Slug;

    /// <summary>Reads <c>source</c>, <c>source:line</c> or <c>source:line-line</c>; null where the text is none.</summary>
    public static Cite? Parse(string text, SourceLocation at)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = (colon < 0 ? text : text[..colon]).Trim();
        var slug = name.StartsWith("sources/", StringComparison.Ordinal) ? name["sources/".Length..] : name;
        if (!Slug.IsSlug(slug))
        {
            return null;
        }

        var id = new EntryId("sources/" + slug);
        return colon < 0 ? new(id, null, at)
            : LineRange.Parse(text[(colon + 1)..]) is { } lines ? new(id, lines, at)
            : null;
    }

    /// <summary>What to write instead of a text that <see cref="Parse"/> cannot read.</summary>
    public static string Advice(string text)
    {
        const string Form = "write the source's name, with lines where it has them: film-page:79-87";
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = (colon < 0 ? text : text[..colon]).Trim();
        var slug = name.StartsWith("sources/", StringComparison.Ordinal) ? name["sources/".Length..] : name;
        if (!Slug.IsSlug(slug))
        {
            return !slug.Contains(' ', StringComparison.Ordinal) && Slug.FromTitle(slug) is { } meant
                ? $"sources are named by their file, as in '{meant}{(colon < 0 ? "" : text[colon..])}'"
                : Form;
        }

        var lines = colon < 0 ? "" : text[(colon + 1)..].Trim();
        return lines.Split('-', '–') is [var first, var last] && LineRange.Parse($"{last}-{first}") is { } turned
                ? $"the lines end before they begin; write '{name}:{turned}'"
            : lines.Contains(',', StringComparison.Ordinal)
                ? $"each citation has one stretch of lines; write a second citation, '{name}:{lines.Split(',')[^1].Trim()}'"
            : lines.TrimStart('0').Length == 0 || lines.StartsWith("0-", StringComparison.Ordinal)
                ? "lines are counted from 1"
            : Form;
    }
}

/// <summary>Lines of a source.</summary>
/// <param name="First">1-based.</param>
/// <param name="Last">1-based, not before the first.</param>
public sealed record LineRange(int First, int Last)
{
    /// <summary><c>107</c> or <c>79-87</c>.</summary>
    public override string ToString() =>
        First == Last
            ? First.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{First}-{Last}");

    /// <summary>Reads <c>107</c> or <c>79-87</c> (an en dash will do); null where the text is none.</summary>
    public static LineRange? Parse(string text)
    {
        var parts = text.Replace('–', '-').Split('-', StringSplitOptions.TrimEntries);
        return parts.Length is 1 or 2 && Number(parts[0]) is { } first && Number(parts[^1]) is { } last && first <= last
            ? new(first, last)
            : null;
    }

    private static int? Number(string text) =>
        int.TryParse(
            text,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
        && number > 0
            ? number
            : null;
}

/// <summary>What an editor says about a value that sources disagree on; everything else is computed.</summary>
public enum Verdict
{
    /// <summary>Sources differ, or one is doubted.</summary>
    Disputed,

    /// <summary>Shown to be wrong.</summary>
    Refuted,
}

/// <summary>A value with what is known about where it comes from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Cites">Its sources; empty where there is none.</param>
/// <param name="Verdict">An editor's judgement; null where there is none.</param>
/// <param name="Note">An editor's remark.</param>
/// <param name="IsPreferred">True for the one of several that tables print.</param>
public sealed record Attested(
    Value Value,
    ImmutableArray<Cite> Cites,
    Verdict? Verdict,
    string? Note,
    bool IsPreferred
);
