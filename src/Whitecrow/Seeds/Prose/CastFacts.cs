using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Who is in the film: "starring", "plays", "played by", "opposite", a name in brackets behind a role.</summary>
internal static class CastFacts
{
    private const string Laurelled =
        "(?:(?:Oscar|Emmy|BAFTA|Bafta|Tony|Grammy|César|Goya|Academy Award|Golden Globe) (?:winner|nominee)s? |newcomers? |veterans? )?";
    private static readonly Pattern Starring = Pattern.Of(
        $@"(?:^Stars|\b[Ss]tarring|\b(?:[Ff]ilm|[Mm]ovie|[Dd]rama|[Tt]hriller|[Cc]omedy|[Bb]iopic|[Dd]ocumentary|[Pp]icture|[Mm]usical|[Ww]estern|[Ii]t|[Pp]roduction|[Rr]ecording|[Vv]ersion|\)|”) (?:also )?(?:stars|features)|(?:,|\b[Ww]hich|\b[Tt]hat|\band) (?:also )?stars|[Ff]eaturing|[Dd]anced by|[Cc]o-starring) (?:the )?(?<names>{Laurelled}{Pattern.Name}(?: as {Pattern.Name})?(?:(?:, and |, | and | & )(?:the )?{Laurelled}{Pattern.Name}(?: as {Pattern.Name})?)*)"
    );
    private static readonly Pattern StarIn = Pattern.Of(
        $@"(?<names>{Pattern.Names}) (?:(?:will|is|are|to|set|also|both) )*(?:star|stars|starred|lead|leads|headline|headlines|appear|appears|appeared) (?:in )?(?<title>{Pattern.Quoted})"
    );
    private const string WithAside =
        $@"(?:(?:[\p{{L}}\-]+ ){{0,2}}(?:winner|nominee|newcomer|actors?|actress|star) )?{Pattern.Name}(?: \([^()]{{1,60}}\))?";
    private static readonly Pattern KnownFrom = Pattern.Of(
        $@"(?<name>{Pattern.Name}) \((?<titles>{Pattern.Quoted}(?:,? (?:and )?{Pattern.Quoted})*)\)"
    );
    private static readonly Pattern Trade = Pattern.Of(
        @"^(?:[\p{L}\-]+ ){0,2}(?:winner|nominee|newcomer|actors?|actress|star) "
    );

    // In a list of names each may have a film in front: "“Nairobi Nights” star Anna Berg".
    private static readonly Pattern StarOfTitle = Pattern.Of(
        $@"{Pattern.Quoted} (?:star|actor|actress|alum|breakout|veteran) "
    );
    private static readonly Pattern Alongside = Pattern.Of(
        $@"\b(?:stars?|starring|plays?|playing|appears?|cast)\b[^.;]{{0,120}}\b(?:alongside|opposite) (?<names>(?:newcomers? )?{Pattern.Name}(?:(?:, and |, | and | & )(?:newcomers? )?{Pattern.Name})*)"
    );
    private const string Aux = "(?:(?:have|has|had|also|both|recently|all|been|are|is|were|was) )";
    private static readonly Pattern Engaged = Pattern.Of(
        $@"(?<names>{WithAside}(?:(?:, and |, | and | & ){WithAside})*),? (?:{Aux}*(?:signed on|signed up|closed a deal|come aboard|cast|tapped|set|attached|confirmed|in talks|due) to (?:star|co-star|lead|play|headline|appear|topline)\b|{Aux}+(?:signed on|signed up|cast|tapped|attached) (?:in|as|for|opposite|alongside)\b|{Aux}*(?:(?:joined|join|joins|joining) (?:the )?(?:ensemble |voice )?cast\b)|{Aux}*board(?:ed)? (?:the |“|‘)|(?:(?:will|to|both|[Tt]o) )+(?:[Ss]tar|[Cc]o-[Ss]tar|[Ll]ead|[Hh]eadline|[Tt]opline)\b)"
    );
    private static readonly Pattern Joining = Pattern.Of(
        $@"(?:\b(?:[Jj]oining|[Rr]ounding out|[Cc]ompleting) (?:[^.;,]{{2,40}} )?(?:are|is)|\b[Aa]lso in the cast (?:are|is)|\b[Cc]o-stars? include|\b[Cc]ast (?:also )?(?:includes|features)|\b[Aa]lso starring (?:are|is)?|^[Ww]ith) (?<names>(?:newcomers? )?{Pattern.Name}(?:(?:, and |, | and | & )(?:newcomers? )?{Pattern.Name})*)(?:[,.;]|$| in | as )"
    );
    private static readonly Pattern ItsStars = Pattern.Of(
        $@"\b(?:[Ii]ts|[Tt]he film[’']s|[Tt]he movie[’']s) (?:(?:co-)?stars?|leads?|principals|leading players) (?:are|is|were|was|include|included) (?<names>{Pattern.Name}(?:(?:, and |, | and | & )(?:(?:the )?(?:\p{{Lu}}\p{{Ll}}+ )?(?:[\p{{Ll}}\-]+ ){{1,2}})?{Pattern.Name})*)"
    );
    private static readonly Pattern LeadingWords = Pattern.Of(@"^(?:the )?(?:\p{Lu}\p{Ll}+ )?(?:[\p{Ll}\-]+ ){1,2}");
    private static readonly Pattern Article = Pattern.Of("^the ");
    private static readonly Pattern PlaysSelf = Pattern.Of(
        $@"(?<names>{Pattern.Name}) (?:plays|appears as|playing) (?:him|her)self\b"
    );
    private static readonly Pattern Bracket = Pattern.Of(@" ?\([^()]*\)");
    private static readonly Pattern RoundedOut = Pattern.Of(
        @"\bcast is (?:rounded out|completed) by (?<names>[^.;]+)|\bwith (?<names>[^.;]+) (?:rounding out|completing) the cast\b"
    );
    private static readonly Pattern Opposite = Pattern.Of(
        $@"(?<names>{Pattern.Name}) (?:(?:is|also|himself|herself) )*(?:seen|acts|appears|plays|stars|co-stars|acted|starred|appeared) (?:opposite|beside|alongside|with) {Pattern.Name}"
    );
    private static readonly Pattern OppositeOther = Pattern.Of(
        $@"{Pattern.Name} (?:(?:is|also|himself|herself) )*(?:seen|acts|appears|plays|stars|co-stars|acted|starred|appeared) (?:opposite|beside|alongside|with) (?<names>{Pattern.Name})"
    );
    private static readonly Pattern PlaysThe = Pattern.Of(
        $@"(?<player>{Pattern.Name})(?: \([^()]*\))?(?:, \d{{1,2}},)?,? (?:(?:who|also|himself|herself|will|is|set|to) )*(?:plays|play|portrays|stars as|star as) (?:the|an?|his|her) (?<what>\p{{L}}+)"
    );
    private static readonly Pattern Star = Pattern.Of(
        $@"(?<names>{Pattern.Names})(?: also| both| all)? (?:co-)?stars?(?: in (?:it|the film|the movie))?[.;]"
    );
    private static readonly Pattern QuotedTitle = Pattern.Of(Pattern.Quoted);

    private static readonly Pattern PlayTogether = Pattern.Of(
        $@"(?<names>{Pattern.Names}) (?:both )?(?:play|portray|co-star as|star as) \p{{Ll}}"
    );
    private static readonly Pattern Chosen = Pattern.Of(
        $@"(?<names>{Pattern.Name}) (?:was|is) (?:picked|chosen|cast|plucked|selected)\b[^.;]{{0,60}}? to (?:play|dance) (?:the|an?|his|her)\b|(?<names>{Pattern.Name}) in (?:his|her) (?:[\p{{Ll}}\-]+ ){{1,5}}role\b"
    );

    // What a remark below a film's title says of people, in the present, is what they are in the film.
    private static readonly Pattern InFilm = Pattern.Of(
        $@"(?:^|[.;,] |\band )(?<names>{Pattern.Name}) (?:is|as) (?:an?|the|his|her) (?:[\p{{L}}\-]+ ){{0,3}}?(?<what>\p{{Ll}}+)"
    );
    private static readonly Pattern Maker = Pattern.Of(
        @"^(?:director|filmmaker|writer|screenwriter|producer|composer|cinematographer|choreographer|editor|designer|actor|actress|star|legend|genius|master|best|first|last|only|one|same|most|real|great|way|reason|revelation|highlight|standout|author|man|woman|subject|focus|centre|center)$"
    );

    // A surname alone is enough where nobody but players is spoken of.
    private static readonly ImmutableArray<(Pattern Pattern, bool MaySurname)> Casts =
    [
        (Starring, false),
        (StarIn, false),
        (Engaged, true),
        (Joining, false),
        (Alongside, false),
        (ItsStars, false),
        (PlaysSelf, false),
        (RoundedOut, true),
        (Opposite, true),
        (OppositeOther, true),
        (Star, true),
        (PlayTogether, true),
        (Chosen, true),
    ];

    // Behind these words a name in brackets is that of a maker, and what is played is no part.
    internal static readonly HashSet<string> NoRoles = new(
        "novel book play film movie director screenplay script story music score song ballet poem memoir biography by piano violin guitar organ cello trumpet drums flute part parts role lead host".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    /// <summary>Notes players.</summary>
    public static void Read(Sentence sentence)
    {
        var plain = StarOfTitle.Replace(sentence.Plain, "");
        foreach (var (pattern, maySurname) in Casts)
        {
            foreach (Match match in pattern.Matches(plain))
            {
                // "N and M star in “T”": of another film than this one, the films of their lives tell.
                var film = match.Groups["title"] is { Success: true } title
                    ? IsThisFilm(sentence, title.Value)
                        ? sentence.Context.FilmId
                        : null
                    : OtherFilmFacts.FilmAt(sentence, plain, match.Index);
                foreach (var part in film is null ? [] : Parts(Bracket.Replace(match.Groups["names"].Value, "")))
                {
                    var (name, role) = part.Split(" as ") is [var n, var r] ? (n, Names.Bare(r)) : (part, null);
                    var bare = Names.Bare((pattern == ItsStars ? LeadingWords : Article).Replace(name, ""));
                    if (pattern == Starring && Names.IsOrganisation(bare))
                    {
                        ReleaseFacts.Performers(sentence, film!, bare);
                    }
                    else
                    {
                        Player(sentence, film!, bare, role, maySurname);
                    }
                }
            }
        }

        // Who is engaged to play has played in the films behind the name.
        foreach (Match known in Engaged.IsMatch(plain) ? KnownFrom.Matches(sentence.Text) : [])
        {
            foreach (Match title in QuotedTitle.Matches(known.Groups["titles"].Value))
            {
                OtherFilmFacts.Credit(
                    sentence,
                    OtherFilmFacts.FilmOf(sentence, title.Value, ""),
                    Names.Bare(Trade.Replace(known.Groups["name"].Value, "")),
                    "starred"
                );
            }
        }

        RoleFacts.Read(sentence);
        if (sentence.Reading.Kind == SeedKind.FilmList)
        {
            InRemark(sentence);
        }

        foreach (Match match in PlaysThe.Matches(plain))
        {
            if (!NoRoles.Contains(match.Groups["what"].Value) && sentence.Film is { } film)
            {
                Player(sentence, film, Names.Bare(match.Groups["player"].Value), role: null, maySurname: true);
            }
        }
    }

    private static void InRemark(Sentence sentence)
    {
        foreach (Match match in InFilm.Matches(sentence.Plain))
        {
            if (!Maker.IsMatch(match.Groups["what"].Value) && sentence.Film is { } film)
            {
                Player(sentence, film, Names.Bare(match.Groups["names"].Value), role: null, maySurname: true);
            }
        }
    }

    private static bool IsThisFilm(Sentence sentence, string quoted) =>
        Names.Key(Sentence.Unquoted(quoted)) == Names.Key(sentence.Context.FilmTitle ?? "");

    private static void Player(Sentence sentence, string film, string name, string? role, bool maySurname)
    {
        if (
            !(Names.IsFullName(name) || maySurname && Names.IsSurname(name))
            || sentence.Book.PersonId(name, sentence.Lines) is not { } id
        )
        {
            return;
        }

        var slug = id["people/".Length..];
        if (
            !sentence.Reading.HasClaim(
                film,
                "cast",
                v => v is RowClaim row && row["person"] == slug && (role is null || row["character"] is not null)
            )
        )
        {
            sentence.Claim(
                film,
                "cast",
                ClaimValue.Row(
                    ("person", ClaimValue.Of(slug)),
                    ("character", role is null ? null : ClaimValue.Of(role))
                )
            );
        }
    }

    /// <summary>The names in a list.</summary>
    internal static string[] Parts(string list) =>
        list.Replace(", and ", ",", StringComparison.Ordinal)
            .Replace(" and ", ",", StringComparison.Ordinal)
            .Replace(" & ", ",", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
