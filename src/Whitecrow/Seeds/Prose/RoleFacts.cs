using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Who plays whom: "plays", "played by", "dances", a name in brackets behind a role.</summary>
internal static class RoleFacts
{
    private static readonly Pattern PlayedBy = Pattern.Of($@"(?<role>{Pattern.Name}) \((?<player>{Pattern.Name})\)");
    private static readonly Pattern WasPlayedBy = Pattern.Of(
        $@"(?:(?<role>{Pattern.Name}),? (?:(?:who|is|was|here|being) )*)?(?:played|portrayed|embodied|voiced) by (?:(?:the |an? )?(?:[\p{{Ll}}\-]+ ){{0,4}})(?<player>{Pattern.Name})"
    );
    private static readonly Pattern Plays = Pattern.Of(
        $@"(?<player>{Pattern.Name})(?: \([^()]*\)| of (?:the )?{Pattern.Company})?,? (?:(?:who|also|himself|herself|will|is|set|to) )*(?:plays|play|playing|portrays|portraying|stars as|star as|starring as|appears as) (?:(?:the |an? )?(?:[\p{{Ll}}\-]+,? ){{0,3}}?)(?<role>{Pattern.Name})"
    );
    private static readonly Pattern PlaysNamed = Pattern.Of(
        $@"(?<player>{Pattern.Name})(?: \([^()]*\))? (?:plays|play|portrays) (?<role>\p{{Lu}}\p{{Ll}}+), (?:an?|the|who|whose|his|her|one)\b|(?<player>{Pattern.Name})(?: \([^()]*\))? (?:plays|play|portrays) (?:his|her|your|my|the) (?:[\p{{Ll}}\-]+ ){{0,2}}[\p{{Ll}}\-]+, (?<role>\p{{Lu}}\p{{Ll}}+)(?:[,.;]|$)|(?<player>{Pattern.Name} {Pattern.Capitalised}) plays (?<role>\p{{Lu}}\p{{Ll}}+)(?:[,.;]|$| and )"
    );
    private static readonly Pattern OnInstrument = Pattern.Of(
        @"\b(?:piano|pianist|violin|violinist|organ|organist|cello|cellist|orchestra|band|guitar|recital|concert|record)\b"
    );
    private static readonly Pattern Played = Pattern.Of(
        $@"(?<player>{Pattern.Name})(?:, who [^,;]{{2,60}},)? (?:played|portrayed) (?<role>{Pattern.Name})(?:[,.;]|$)"
    );

    // "As the dresser Eva Rudd is Olga Ray", "the part of Eva Rudd went to Olga Ray", "with Olga Ray as Eva Rudd"
    private static readonly Pattern AsRole = Pattern.Of(
        $@"\b[Aa]s (?:(?:the|an?|his|her) )?(?:[\p{{Ll}}\-]+ ){{0,3}}(?<role>{Pattern.Name}),? (?:is|are) (?<player>{Pattern.Name})|\b(?:part|role) of (?:(?:the|an?) )?(?:[\p{{Ll}}\-]+ ){{0,3}}(?<role>{Pattern.Name}) (?:[\p{{Ll}}]+ )?(?:goes|went|fell|falls|is (?:taken|filled|danced|sung)|was (?:taken|filled|danced|sung)) (?:to|by) (?<player>{Pattern.Name})|(?:\b(?:with|and|has|have|is|features|stars|starring)|[,)”]) (?<player>{Pattern.Name}) as (?:(?:the|an?|his|her) )?(?:[\p{{Ll}}\-]+ ){{0,3}}(?<role>{Pattern.Name})(?:[,.;]|$| and | in )|(?<player>{Pattern.Name}) (?:is|was|makes) (?:[\p{{Ll}}\-]+ ){{1,4}}as (?:(?:the|an?|his|her) )?(?:[\p{{Ll}}\-]+ ){{0,3}}(?<role>{Pattern.Name})(?:[,.;]|$)"
    );
    private static readonly Pattern IsRole = Pattern.Of(
        $@"\b(?:plays|portrays)\b.*(?:,| and|;) (?<player>{Pattern.Name}) is (?<role>{Pattern.Name})(?:[,.;]|$)"
    );
    private static readonly Pattern Elsewhere = Pattern.Of(
        @"\b(?:stage|theat(?:re|er)|Broadway|West End|Shakespeare|opera|television|TV|radio)\b"
    );
    private static readonly Pattern Dances = Pattern.Of(
        $@"(?<names>{Pattern.Names}) (?:dances?|sings?|(?<past>danced|sang)) (?:(?<role>{Pattern.Name})(?:[,.;]| in | for | with |$)|the (?:title |lead(?:ing)? |principal )?(?:roles?|parts?)\b|{Pattern.Name}[’']s? |with |opposite |together)"
    );
    private static readonly Pattern SomebodyIn = Pattern.Of(
        $@"\b(?<what>\p{{Ll}}{{3,}}) \((?<player>{Pattern.Name})\)"
    );
    private static readonly Pattern QuotedTitle = Pattern.Of(Pattern.Quoted);

    private static readonly HashSet<string> Origins = new(
        "Parisienne Parisian Londoner Berliner Viennese Venetian Roman Muscovite Dubliner Russian French British American German Italian Spanish English Polish Czech Danish Swedish Irish Scottish Welsh Ukrainian Hungarian Soviet Japanese Chinese Indian Australian Canadian Mexican Jewish".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    /// <summary>Notes roles and their players.</summary>
    public static void Read(Sentence sentence)
    {
        foreach (Match match in sentence.Film is null ? [] : Dances.Matches(sentence.Plain))
        {
            // What somebody danced once is told of a career in an article; in a list it is told of the film.
            if (match.Groups["past"].Success && sentence.Reading.Kind == SeedKind.Article)
            {
                continue;
            }

            var players = CastFacts.Parts(match.Groups["names"].Value);
            var danced = players.Length == 1 && match.Groups["role"].Success ? match.Groups["role"].Value : "";
            foreach (var part in players.Where(p => Names.IsFullName(Names.Bare(p))))
            {
                Role(sentence, Names.Bare(danced), Names.Bare(part));
            }
        }

        foreach (Match match in PlayedBy.Matches(sentence.Plain))
        {
            var role = WithoutOrigin(Names.Bare(match.Groups["role"].Value));
            var isPlace =
                Countries.Code(role) is not null
                || sentence.Plain[..match.Index].EndsWith(" the ", StringComparison.Ordinal);
            Role(sentence, isPlace ? "" : role, match.Groups["player"].Value);
        }

        foreach (Match match in WasPlayedBy.Matches(sentence.Plain))
        {
            Role(sentence, Names.Bare(match.Groups["role"].Value), Names.Bare(match.Groups["player"].Value));
        }

        foreach (var match in AsRole.Matches(sentence.Plain).Concat(IsRole.Matches(sentence.Plain)))
        {
            var (role, player) = (Names.Bare(match.Groups["role"].Value), Names.Bare(match.Groups["player"].Value));
            if (Names.IsFullName(player) || Names.IsFullName(role))
            {
                Role(sentence, role, player);
            }
        }

        foreach (Match match in Plays.Matches(sentence.Plain))
        {
            var role = Names.Bare(match.Groups["role"].Value);
            if (Names.IsFullName(role) || sentence.Book.IsSurnameOfOne(role))
            {
                Role(sentence, role, Names.Bare(match.Groups["player"].Value));
            }
        }

        // Of "played" a text on one film says the same; on the stage, and behind another title, it says something else.
        foreach (Match match in OnScreen(sentence) ? Played.Matches(sentence.Plain) : [])
        {
            Role(sentence, Names.Bare(match.Groups["role"].Value), Names.Bare(match.Groups["player"].Value));
        }

        foreach (Match match in OnInstrument.IsMatch(sentence.Plain) ? [] : PlaysNamed.Matches(sentence.Plain))
        {
            Role(sentence, match.Groups["role"].Value, Names.Bare(match.Groups["player"].Value));
        }

        foreach (Match match in SomebodyIn.Matches(sentence.Plain))
        {
            if (!CastFacts.NoRoles.Contains(match.Groups["what"].Value))
            {
                Role(sentence, "", match.Groups["player"].Value);
            }
        }
    }

    // "Teja Kremke (Louis Hofmann)": a role and its player. A page with a cast table has said so already, better spelled.
    private static void Role(Sentence sentence, string role, string player)
    {
        if (
            sentence.Context.FilmId is not { } film
            || !(Names.IsFullName(player) || sentence.Book.IsSurnameOfOne(player))
            || Names.IsOrganisation(role)
            || Names.IsOrganisation(player)
            || role.Length == 1
            || Dates.IsMonth(role)
        )
        {
            return;
        }

        var person = sentence.Book.Person(player, sentence.Lines);
        if (
            !sentence.Reading.HasClaim(
                film,
                "cast",
                v =>
                    v is RowClaim row
                    && row["person"] == ((TextClaim)person).Text
                    && (role.Length == 0 || row["character"] is not null)
            )
        )
        {
            if (role.Length > 0)
            {
                sentence.Book.HearCharacter(role);
            }

            sentence.Claim(
                film,
                "cast",
                ClaimValue.Row(("person", person), ("character", role.Length == 0 ? null : ClaimValue.Of(role)))
            );
        }
    }

    private static bool OnScreen(Sentence sentence) =>
        !Elsewhere.IsMatch(sentence.Plain)
        && QuotedTitle
            .Matches(sentence.Plain)
            .All(t => Names.Key(Sentence.Unquoted(t.Value)) == Names.Key(sentence.Context.FilmTitle ?? ""));

    // "The young Parisienne Clara Saint (…)": where somebody comes from is no part of the name.
    private static string WithoutOrigin(string role) =>
        role.Split(' ') is [var origin, _, _, ..] && Origins.Contains(origin) ? role[(origin.Length + 1)..] : role;
}
