using System.Numerics;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Lint;

/// <summary>Tells a misspelt word of a name from another word.</summary>
internal static class NameSlips
{
    /// <summary>Letters of the shortest word that is compared: of shorter ones too many differ by one letter.</summary>
    public const int Shortest = 4;

    /// <summary>True where a word is probably meant for a word of a name.</summary>
    /// <param name="word">Folded, lower case, as <see cref="Names.Key"/> makes it.</param>
    /// <param name="name">Likewise.</param>
    public static bool IsSlip(string word, string name)
    {
        var shorter = Math.Min(word.Length, name.Length);
        var (sound, nameSound) = (Names.Sound(word), Names.Sound(name));
        return sound == nameSound
            || (shorter >= 5 && EditDistance.Between(word, name) <= (shorter >= 8 ? 2 : 1))
            || (shorter >= 7 && EditDistance.Between(sound, nameSound) <= 1);
    }

    /// <summary>False where a look at which letters occur shows already that <see cref="IsSlip"/> will say no.</summary>
    /// <param name="letters">The <see cref="Letters"/> of a word.</param>
    /// <param name="nameLetters">Those of a word of a name.</param>
    public static bool MayBeSlip(uint letters, uint nameLetters) => BitOperations.PopCount(letters ^ nameLetters) <= 6;

    /// <summary>Which letters occur in a word, one bit each.</summary>
    public static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }
}
