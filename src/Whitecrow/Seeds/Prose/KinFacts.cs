using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Whom somebody married, studied with and left behind, and which company he or she joined.</summary>
internal static class KinFacts
{
    private const string Who = $@"(?<who>{Pattern.Name}|[Ss]?[Hh]e)";
    private const string Kin =
        "(?<kin>daughter|son|wife|husband|widow|widower|brother|sister|mother|father|partner|grandson|granddaughter|niece|nephew|stepdaughter|stepson)";

    private static readonly Pattern Married = Pattern.Of(
        $@"\b{Who} (?:was |had )?(?:later |then )?married (?:[\p{{Ll}} ,]{{1,40}} )?(?:to )?(?:(?:the|an?|his|her) )?(?:(?:fellow |film |stage )?(?:[\p{{Ll}}\-]+ ){{0,3}}?)(?<other>{Pattern.Name})(?:,? in (?<year>(?:1[89]|20)\d{{2}}))?"
    );
    private static readonly Pattern OfKin = Pattern.Of(
        $@"\b(?<whose>[Hh]is|[Hh]er) (?:second |third |first |late |elder |eldest |younger |youngest |long-time |only )?{Kin},? (?:the (?:[\p{{Ll}}\-]+ ){{1,3}})?(?<other>{Pattern.Name})"
    );
    private static readonly Pattern StudiedWith = Pattern.Of(
        $@"\b{Who} (?:then |later |also |first |had )?(?:studied|trained|took (?:dance |acting |ballet )?(?:lessons|classes))(?: [\p{{Ll}}\-]+){{0,4}} (?:with|under) (?<other>{Pattern.Name})"
    );
    private static readonly Pattern Joined = Pattern.Of(
        $@"\bjoin(?:ed|ing) (?:the )?(?:[\p{{Ll}}\-]+ ){{0,3}}?(?:of the )?(?<where>{Pattern.Company})(?: as (?:an? )?(?<post>[\p{{Ll}}\-]+(?: [\p{{Ll}}\-]+)?))?(?:,? in (?<year>(?:1[89]|20)\d{{2}}))?"
    );

    // Companies that are called by one word.
    private static readonly HashSet<string> Houses = new(
        "Bolshoi Kirov Mariinsky Maryinsky ABT NYCB".Split(' '),
        StringComparer.Ordinal
    );
    private static readonly Pattern HeOrShe = Pattern.Of(@"\b[Ss]?[Hh]e\b");
    private static readonly Pattern FullName = Pattern.Of(Pattern.Name);

    /// <summary>Notes them.</summary>
    public static void Read(Sentence sentence)
    {
        foreach (Match match in Married.Matches(sentence.Text))
        {
            var kind = match.Groups["who"].Value switch
            {
                "She" or "she" => "husband",
                "He" or "he" => "wife",
                _ => "spouse",
            };
            Tie(sentence, Subject(sentence, match), match, kind, match.Groups["year"].Value);
        }

        // "His" and "her" are those of the one whose life is told, where the sentence names nobody else before.
        foreach (Match match in sentence.Context.Person is null ? [] : OfKin.Matches(sentence.Text))
        {
            Tie(sentence, sentence.Pronoun(match.Index), match, match.Groups["kin"].Value, year: "");
        }

        foreach (Match match in StudiedWith.Matches(sentence.Text))
        {
            Tie(sentence, Subject(sentence, match), match, "teacher", year: "");
        }

        foreach (Match match in Joined.Matches(sentence.Text))
        {
            Join(sentence, match);
        }
    }

    private static string? Subject(Sentence sentence, Match match)
    {
        var who = match.Groups["who"].Value;
        return who is "He" or "he" or "She" or "she" ? sentence.Pronoun(match.Index) : Names.Bare(who);
    }

    private static void Tie(Sentence sentence, string? name, Match match, string kind, string year)
    {
        var other = Names.Bare(match.Groups["other"].Value);
        if (
            name is null
            || !Names.IsFullName(other)
            || !(Names.IsFullName(name) || sentence.Book.IsSurnameOfOne(name) || name == sentence.Context.Person)
            || sentence.Book.IsOnlyCharacter(name)
            || sentence.Book.IsOnlyCharacter(other)
            || sentence.PersonId(name) is not { } person
        )
        {
            return;
        }

        sentence.Claim(
            person,
            "relations",
            ClaimValue.Row(
                ("person", sentence.Book.Person(other, sentence.Lines)),
                ("kind", ClaimValue.Of(kind)),
                ("when", year.Length == 0 ? null : ClaimValue.Of(year))
            )
        );
    }

    private static void Join(Sentence sentence, Match match)
    {
        var where = Names.Bare(match.Groups["where"].Value);
        // "She studied with A and joined …": the subject is she.
        var before = sentence.Text[..match.Index];
        before = HeOrShe.Match(before) is { Success: true } pronoun ? before[..pronoun.Index] : before;
        var names = FullName
            .Matches(before)
            .Select(m => Names.Bare(m.Value))
            .Where(n => Names.IsFullName(n) && sentence.Book.IsHeard(n))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var name =
            names is [var only] ? only
            : names.Length == 0 ? sentence.Context.Person
            : null;
        if (
            !(Names.IsOrganisation(where) && where.Contains(' ', StringComparison.Ordinal) || Houses.Contains(where))
            || name is null
            || sentence.Book.IsOnlyCharacter(name)
            || sentence.PersonId(name) is not { } person
        )
        {
            return;
        }

        var organisation = sentence.Book.Organisation(where, sentence.Lines);
        sentence.Claim(
            person,
            "affiliations",
            ClaimValue.Row(
                ("organisation", ClaimValue.Of(organisation["organisations/".Length..])),
                ("role", match.Groups["post"].Success ? ClaimValue.Of(match.Groups["post"].Value) : null),
                ("when", match.Groups["year"].Success ? ClaimValue.Of(match.Groups["year"].Value) : null)
            )
        );
    }
}
