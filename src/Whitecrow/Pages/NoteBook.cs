using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Content.Fields;

namespace Whitecrow.Pages;

/// <summary>The numbered notes of one page: filled while the page is drawn, from top to bottom.</summary>
public sealed class NoteBook
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<Cite>> notes = [];
    private readonly HashSet<int> referred = [];

    /// <summary>The notes so far, in the order of their numbers.</summary>
    public IReadOnlyList<ImmutableArray<Cite>> Notes => notes;

    /// <summary>The number of the note with these citations; the same citations always have the same number.</summary>
    /// <returns>1 or more.</returns>
    public int NumberOf(ImmutableArray<Cite> cites)
    {
        var key = string.Join(';', cites);
        if (!numbers.TryGetValue(key, out var number))
        {
            notes.Add(cites);
            numbers.Add(key, number = notes.Count);
        }

        return number;
    }

    /// <summary>True for the first mark of a note on the page, to which the note links back.</summary>
    public bool IsFirstMark(int number) => referred.Add(number);

    /// <summary>The mark in the text that leads to the note.</summary>
    /// <param name="cites">Not empty.</param>
    /// <param name="label">What the mark is called, for those who cannot see it: <c>Note</c>.</param>
    public string Mark(ImmutableArray<Cite> cites, string label)
    {
        var number = NumberOf(cites);
        var id = IsFirstMark(number) ? $"id=\"r{number.ToString(CultureInfo.InvariantCulture)}\" " : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<sup><a {id}href=\"#n{number}\" aria-label=\"{HtmlText.Escape(label)} {number}\">{number}</a></sup>"
        );
    }
}
