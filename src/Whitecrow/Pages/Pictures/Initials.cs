namespace Whitecrow.Pages.Pictures;

/// <summary>The letters of a monogram.</summary>
public static class Initials
{
    /// <summary>First letter of the first given name and of the surname; one letter where there is one name.</summary>
    /// <param name="name">As the site prints it: <c>Miguel de Cervantes</c>.</param>
    /// <param name="sortName">Surname first, a comma, the given names; null where nobody wrote it.</param>
    /// <remarks>
    /// A particle (de, van, d’) begins small, so no list of particles is needed. Without a sort name the last
    /// word counts as the surname.
    /// </remarks>
    public static string Of(string name, string? sortName)
    {
        var comma = sortName?.IndexOf(',', StringComparison.Ordinal) ?? -1;
        if (sortName is not null && comma > 0)
        {
            return First(sortName[(comma + 1)..].Split(' ')) + First(sortName[..comma].Split(' '));
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? First(words) : First(words[..^1]) + First(words[^1..]);
    }

    private static string First(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            // d’Amboise, O'Hara: what stands behind the apostrophe of a small particle is the name.
            var apostrophe = word.AsSpan().IndexOfAny('’', '\'');
            var rest = apostrophe > 0 && char.IsLower(word[0]) ? word[(apostrophe + 1)..] : word;
            var letter = rest.EnumerateRunes().FirstOrDefault();
            if (System.Text.Rune.IsLetter(letter) && !System.Text.Rune.IsLower(letter))
            {
                return letter.ToString();
            }
        }

        return "";
    }
}
