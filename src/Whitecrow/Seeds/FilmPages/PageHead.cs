using System.Globalization;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>The lines at the head of a page: the title with its year, its other form, the kind of production.</summary>
internal sealed class PageHead(ReadingBuilder reading, PageTitle title, string film)
{
    private static readonly Pattern OtherTitle = Pattern.Of(
        @"^(?:[“""«](?<name>[^“”""«»]{1,100})[”""»]|(?<name>[^()“”""«»]{1,100})) \((?<what>(?i:original title|english title|alternative title|working title))\)$"
    );

    /// <summary>Reads the line that is the title, alone or with its year.</summary>
    /// <param name="isTop">True above the cast, where a page may print its title again.</param>
    public bool Read(PageLine line, bool isTop)
    {
        // A page prints its title in the head of the window too, and above the box of its facts.
        var isAgain = isTop && PageTitle.Names(line) == title.Title;
        if (!title.IsHeader || (title.Lines.First != line.Number && !isAgain))
        {
            return isTop && Other(line);
        }

        reading.Claim(line.At, film, "title", ClaimValue.Of(title.Title));
        if (title.Year is { } year && line.Text.Contains(YearText(year), StringComparison.Ordinal))
        {
            reading.Claim(line.At, film, "year", ClaimValue.Of(YearText(year)));
        }

        if (line.Text.Contains("(TV ", StringComparison.Ordinal))
        {
            reading.Claim(line.At, film, "kind", ClaimValue.Of("television"));
        }

        return true;
    }

    /// <summary>Reads the year below the title, or the kind of production: <c>TV Mini Series</c>.</summary>
    public bool Below(PageLine line)
    {
        if (title.Year is { } year && line.Text.Trim('(', ')') == YearText(year))
        {
            reading.Claim(line.At, film, "year", ClaimValue.Of(YearText(year)));
            return true;
        }

        if (!PageTitle.IsKind(line.Text))
        {
            return false;
        }

        if (line.Text.StartsWith('T') && !line.Text.EndsWith("Game", StringComparison.OrdinalIgnoreCase))
        {
            reading.Claim(line.At, film, "kind", ClaimValue.Of("television"));
        }
        else
        {
            reading.Statement(line.At, film, line.Text.ToLowerInvariant());
        }

        return true;
    }

    // "Five Winters" (original title)
    private bool Other(PageLine line)
    {
        if (OtherTitle.Match(line.Text) is not { Success: true } other)
        {
            return false;
        }

        var name = other.Groups["name"].Value.Trim();
        var isOriginal = other.Groups["what"].Value.StartsWith("original", StringComparison.OrdinalIgnoreCase);
        reading.Claim(
            line.At,
            film,
            name == title.Title ? "title"
                : isOriginal ? "original_title"
                : "aliases",
            ClaimValue.Of(name)
        );
        return true;
    }

    private static string YearText(int year) => year.ToString(CultureInfo.InvariantCulture);
}
