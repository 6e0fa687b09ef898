using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Whitecrow.Content.Markdown;

/// <summary>Gives headings the ids that GitHub gives them, so that a link to a heading works in both places.</summary>
/// <remarks>
/// GitHub takes the words of a heading in small letters, drops every character that is no letter, mark, figure, underscore,
/// hyphen or blank, makes each blank a hyphen, and numbers what comes again. Markdig has such a rule too, but drops marks (the
/// vowels of Thai and Hindi) and letters beyond the first 65,536 characters.
/// </remarks>
internal static class HeadingAnchors
{
    /// <summary>The id of a heading without a word.</summary>
    private const string Wordless = "section";

    /// <summary>Sets the ids of all headings of a document.</summary>
    public static void Assign(MarkdownDocument document)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var slug = SlugOf(WordsOf(heading.Inline)) is { Length: > 0 } own ? own : Wordless;
            var free = slug;
            while (times.ContainsKey(free))
            {
                free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++times[slug]}");
            }

            times.Add(free, 0);
            heading.GetAttributes().Id = free;
        }
    }

    /// <summary>The id for some words, before anything is numbered.</summary>
    internal static string SlugOf(string words)
    {
        var slug = new StringBuilder(words.Length);

        // The one capital that becomes two characters.
        foreach (var rune in words.Replace("İ", "i\u0307", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
            {
                slug.Append('-');
            }
            else if (IsOfWord(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return slug.ToString();
    }

    private static bool IsOfWord(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.ConnectorPunctuation;

    // A picture's description is no word of the heading, and the end of a line no blank.
    private static string WordsOf(Inline? inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            AutolinkInline auto => auto.Url,
            WikiLinkInline wiki => wiki.Label,
            LinkInline { IsImage: true } => "",
            ContainerInline container => string.Concat(Words(container)),
            _ => "",
        };

    private static IEnumerable<string> Words(ContainerInline container)
    {
        foreach (var child in container)
        {
            // "In Paris [@film-page:37]" is a heading of two words.
            yield return child.NextSibling is CitationInline ? WordsOf(child).TrimEnd() : WordsOf(child);
        }
    }
}
