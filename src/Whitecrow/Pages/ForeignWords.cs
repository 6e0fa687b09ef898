using System.Text;

namespace Whitecrow.Pages;

/// <summary>Words in another alphabet, marked with their language, so that they are spoken and broken as such.</summary>
public static class ForeignWords
{
    // Alphabets that a reader of Latin letters meets in titles, by the first and the last of their signs.
    private static readonly (string Name, char First, char Last)[] Alphabets =
    [
        ("greek", '\u0370', '\u03FF'),
        ("cyrillic", '\u0400', '\u052F'),
        ("armenian", '\u0531', '\u058F'),
        ("hebrew", '\u0590', '\u05FF'),
        ("arabic", '\u0600', '\u06FF'),
        ("georgian", '\u10A0', '\u10FF'),
    ];

    /// <summary>A text as HTML, in which words of an alphabet that <c>alphabets</c> in the labels gives a language bear it.</summary>
    public static string Html(string text, Labels labels)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0370', '\u10FF'))
        {
            return HtmlText.Escape(text);
        }

        var html = new StringBuilder(text.Length + 24);
        var done = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (NameOf(text[at]) is not { } alphabet || !labels.Has("alphabets." + alphabet))
            {
                continue;
            }

            var end = EndOf(text, at, alphabet);
            html.Append(HtmlText.Escape(text[done..at]))
                .Append("<span lang=\"")
                .Append(HtmlText.Escape(labels["alphabets." + alphabet]))
                .Append("\">")
                .Append(HtmlText.Escape(text[at..end]))
                .Append("</span>");
            done = end;
            at = end - 1;
        }

        return html.Append(HtmlText.Escape(text[done..])).ToString();
    }

    // Behind the last letter of the alphabet before one of another; blanks, marks and figures between belong to the words.
    private static int EndOf(string text, int start, string alphabet)
    {
        var end = start + 1;
        for (var at = end; at < text.Length; at++)
        {
            if (NameOf(text[at]) == alphabet)
            {
                end = at + 1;
            }
            else if (char.IsLetter(text[at]))
            {
                break;
            }
        }

        return end;
    }

    private static string? NameOf(char letter)
    {
        foreach (var (name, first, last) in Alphabets)
        {
            if (first <= letter && letter <= last)
            {
                return name;
            }
        }

        return null;
    }
}
