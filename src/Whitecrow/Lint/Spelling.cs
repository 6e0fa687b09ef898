using System.Buffers;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Lint;

/// <summary>Finds names that resemble one of a page and are neither its title nor an alias.</summary>
/// <remarks>
/// Looked at are capitalised words that no name has, outside quotation marks (there a source spells as it likes). A word is
/// reported where the rest of a name of several words stands around it, or where it resembles a person's surname.
/// </remarks>
internal sealed class Spelling(NameAuthority authority)
{
    private const int ShortestSurname = 6;

    // Blanks, a line's end, the marks of emphasis, and what stands between initials.
    private static readonly SearchValues<char> InNames = SearchValues.Create(" \n*_.'’-");

    /// <summary>Adds one diagnostic for each name that resembles a known one.</summary>
    public void Find(SourceText file, Prose prose, List<Diagnostic> diagnostics)
    {
        for (var i = 0; i < prose.Words.Length; i++)
        {
            if (IsSuspicious(prose, i) && NameAt(prose, i) is var (written, name))
            {
                diagnostics.Add(
                    new(
                        DiagnosticCode.UnknownSpelling,
                        file.LocationOf(prose.Words[i].Start),
                        $"'{written}' resembles '{name.Text}'; correct it, or add it to the 'aliases' in {name.Entry.Text.File} if it is another spelling, to 'known_names' in site.yml if it is another name"
                    )
                );
            }
        }
    }

    private bool IsSuspicious(Prose prose, int i)
    {
        var word = prose.Words[i];
        return word.Length >= NameSlips.Shortest
            && char.IsUpper(prose.Text(i)[0])
            && word.Quote == 0
            && !authority.Knows(word.Key)
            && !authority.HasMet(word.Key);
    }

    // "France" is no slip for "Franco".
    private static bool IsCountry(string word) =>
        Countries.Code(word) is not null || Countries.OfAdjective(word) is not null;

    private (string Written, KnownName Name)? NameAt(Prose prose, int i)
    {
        var similar = authority.Near(prose.Words[i].Key, prose.Text(i));
        if (similar.Length == 0 || IsCountry(prose.Text(i).ToString()))
        {
            return null;
        }

        foreach (var near in similar)
        {
            if (Whole(prose, i, near) is { } whole)
            {
                return whole;
            }

            if (Surname(prose, i, near) is { } person)
            {
                return (prose.Text(i).ToString(), person);
            }
        }

        return null;
    }

    /// <summary>Looks at a name in a field, which has no page, and may be meant for one that has.</summary>
    public void Find(ReferenceValue name, List<Diagnostic> diagnostics)
    {
        var prose = Prose.OfText(name.Written);
        for (var i = 0; i < prose.Words.Length; i++)
        {
            if (prose.Words[i].Length < NameSlips.Shortest || authority.Knows(prose.Words[i].Key))
            {
                continue;
            }

            foreach (var near in authority.Near(prose.Words[i].Key, prose.Text(i)))
            {
                if (
                    Whole(prose, i, near) is { } whole
                    && whole.Name.Words.Length == prose.Words.Length
                    && (name.Shape.Folders.Length == 0 || name.Shape.Folders.Contains(whole.Name.Entry.Id.Folder))
                )
                {
                    diagnostics.Add(
                        new(
                            DiagnosticCode.UnknownSpelling,
                            name.At,
                            $"'{name.Written}' resembles '{whole.Name.Text}'; write '{whole.Name.Entry.Id}', or add the name to 'known_names' in site.yml if it is another one"
                        )
                    );
                    return;
                }
            }
        }
    }

    private (string Written, KnownName Name)? Whole(Prose prose, int i, string near)
    {
        foreach (var (name, at) in authority.With(near))
        {
            var first = i - at;
            if (name.Words.Length < 2 || first < 0 || first + name.Words.Length > prose.Words.Length)
            {
                continue;
            }

            var fits = true;
            for (var n = 0; fits && n < name.Words.Length; n++)
            {
                fits =
                    (n == at || prose.Words[first + n].Key == name.Keys[n])
                    && (n == 0 || IsInName(prose.Gap(first + n - 1)));
            }

            if (fits)
            {
                return (prose.Text(first, first + name.Words.Length - 1), name);
            }
        }

        return null;
    }

    private KnownName? Surname(Prose prose, int i, string near)
    {
        var word = prose.Words[i];
        if (
            word.Length < ShortestSurname
            || word.BeginsSentence
            // A name with a letter more or less at its end is often another one: Martin and Martini, Saint and Sainte.
            || IsBeginning(Names.Key(prose.Text(i).ToString()), near)
            || HasGivenName(prose, i)
        )
        {
            return null;
        }

        foreach (var (name, at) in authority.With(near))
        {
            if (
                name.Entry.Type == PersonType.Declaration
                && name.Words.Length > 1
                && at == name.Words.Length - 1
                && !name.Text.Contains(',', StringComparison.Ordinal)
            )
            {
                return name;
            }
        }

        return null;
    }

    // With another given name it is somebody else. "In Kavanagh" is none, since Names knows the words that open sentences.
    private static bool HasGivenName(Prose prose, int i) =>
        i > 0
        && char.IsUpper(prose.Text(i - 1)[0])
        && IsInName(prose.Gap(i - 1))
        && (!prose.Words[i - 1].BeginsSentence || Names.IsFullName($"{prose.Text(i - 1)} {prose.Text(i)}"));

    private static bool IsBeginning(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    private static bool IsInName(ReadOnlySpan<char> gap) => gap.IndexOfAnyExcept(InNames) < 0;
}
