using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Where somebody dances, plays or leads: "the artistic director of the … Ballet", "a member of".</summary>
internal static class PostFacts
{
    private const string Post =
        @"(?<post>(?:[\p{Ll}\-]+ ){0,2}(?:director|soloist|dancer|choreographer|teacher|ballerina|conductor|founder|ballet master|principal|member|star|designer))";

    private static readonly Pattern PostAt = Pattern.Of(
        $@"(?<name>{Pattern.Name}), (?:(?:who|then|now|at the time|at that time|also|was|is|had been|were|later|a|an|the|as) )*{Post} (?:of|at|with) (?:the )?(?<where>{Pattern.Company})(?<then> at the time| at that time| then)?"
    );
    private static readonly Pattern LedAs = Pattern.Of(
        $@"(?<name>{Pattern.Name}), who (?<then>at the time |at that time |then )?(?:also )?(?:led|headed|ran|served) (?:at )?(?:the )?(?<where>{Pattern.Company}) as (?:its |the |an? )?{Post}\b"
    );
    private static readonly Pattern MemberOf = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?: \([^()]*\))?(?:, [^,.]{{1,80}},)? (?:is|was|has been|became) an? (?:leading |former |principal )?member of (?:the )?(?:[\p{{Ll}}\-]+ ){{0,2}}(?<where>{Pattern.Company})|(?<name>{Pattern.Name})(?: \([^()]*\))?(?:, [^,.]{{1,80}},)? (?:belongs|belonged) to (?:the )?(?:[\p{{Ll}}\-]+ ){{0,2}}(?<where>{Pattern.Company})"
    );
    private static readonly Pattern DancedWith = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?:, \d{{1,2}})?,? (?:who )?(?:(?:has|had|later|then|once|also|previously) )*(?<post>danced|sang|played|conducted) (?:with|for|at) (?:the )?(?<where>{Pattern.Company})"
    );

    /// <summary>Notes posts.</summary>
    public static void Read(Sentence sentence)
    {
        var year = sentence.Context.FilmYear?.ToString(CultureInfo.InvariantCulture);
        foreach (Match match in PostAt.Matches(sentence.Text).Concat(LedAs.Matches(sentence.Text)))
        {
            var isThen =
                match.Groups["then"].Success
                || match.Value.Contains("at the time", StringComparison.Ordinal)
                || match.Value.Contains("at that time", StringComparison.Ordinal);
            Affiliate(
                sentence,
                match,
                match.Groups["post"].Value.Replace("the ", "", StringComparison.Ordinal).Trim(),
                isThen ? year : null
            );
        }

        foreach (Match match in MemberOf.Matches(sentence.Text))
        {
            Affiliate(sentence, match, "member", when: null);
        }

        foreach (Match match in DancedWith.Matches(sentence.Text))
        {
            Affiliate(
                sentence,
                match,
                match.Groups["post"].Value switch
                {
                    "danced" => "dancer",
                    "sang" => "singer",
                    "conducted" => "conductor",
                    _ => "player",
                },
                when: null
            );
        }
    }

    private static void Affiliate(Sentence sentence, Match match, string role, string? when)
    {
        var where = Names.Bare(match.Groups["where"].Value);
        if (!Names.IsOrganisation(where))
        {
            return;
        }

        var name = Names.Bare(match.Groups["name"].Value);
        if (LifeFacts.PersonOf(sentence, match) is not { } person)
        {
            if (sentence.Film is { } film && Names.IsFullName(name))
            {
                sentence.Reading.Statement(sentence.Lines, film, $"{name}: {role}, {where}");
            }

            return;
        }

        var organisation = sentence.Book.Organisation(where, sentence.Lines);
        sentence.Claim(
            person,
            "affiliations",
            ClaimValue.Row(
                ("organisation", ClaimValue.Of(organisation["organisations/".Length..])),
                ("role", ClaimValue.Of(role)),
                ("when", when is null ? null : ClaimValue.Of(when))
            )
        );
    }
}
