using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>Further titles of a film: <c>Der weiße Rabe (Germany)</c>.</summary>
internal static class AlsoKnownAs
{
    private static readonly Pattern Remark = Pattern.Of(@"\s*\([^()]*\)\s*$");

    /// <summary>The title without the country, language or "original title" in brackets behind it.</summary>
    public static string Title(string text)
    {
        var title = text.Trim();
        while (Remark.Match(title) is { Success: true, Index: > 0 } remark)
        {
            title = title[..remark.Index].TrimEnd();
        }

        return title.Trim('"', '“', '”', ',', ' ');
    }
}
