using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Other films that a sentence names, with who made them: "2011's “T”", "who wrote “T”", "“T” star N".</summary>
internal static class OtherFilmFacts
{
    private static readonly Pattern YearOfFilm = Pattern.Of(
        $@"\b(?<year>[12]\d{{3}})(?:’s|'s) (?<title>{Pattern.Quoted})",
        "’s ",
        "'s "
    );
    private static readonly Pattern HeMade = Pattern.Of(
        $@"\b(?:he|she) (?:both )?(?<what>directed and starred in|wrote and directed|directed|starred in|was both director and star of) (?:(?<year>[12]\d{{3}})(?:’s|'s) )?(?<title>{Pattern.Quoted})|(?:(?<year>[12]\d{{3}})(?:’s|'s) )?(?<title>{Pattern.Quoted}),? which (?:he|she) (?:both )?(?<what>directed and starred in|wrote and directed|directed|starred in)\b",
        "directed",
        "starred in",
        "director and star"
    );
    private static readonly Pattern Made = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?:, who)? (?:(?:previously|also|last|earlier|recently|has|had|most) )*(?<what>directed and starred in|wrote and directed|directed|wrote|starred in|appeared in) (?<titles>(?:the (?:[12]\d{{3}} )?(?:[\p{{L}}\-]+ )?(?:film|movie) )?(?:[12]\d{{3}}(?:’s|'s) )?{Pattern.Quoted}(?:(?:, and |, | and )(?:[12]\d{{3}}(?:’s|'s) )?{Pattern.Quoted})*)",
        "directed",
        "wrote",
        "starred in",
        "appeared in"
    );
    private static readonly Pattern StarOf = Pattern.Of(
        $@"(?<title>{Pattern.Quoted}) star (?<name>{Pattern.Name})|(?<name>{Pattern.Name}), (?:who starred in|the star of|star of) (?<title>{Pattern.Quoted})",
        "star"
    );
    private static readonly Pattern KnownFor = Pattern.Of(
        $@"\b(?<trade>[Ss]creenwriter|[Ww]riter|[Dd]irector|[Ff]ilmmaker|[Aa]ctor|[Aa]ctress|[Ss]tar) (?<name>{Pattern.Name}) \((?<titles>{Pattern.Quoted}(?:,? (?:and )?{Pattern.Quoted})*)\)",
        "("
    );
    private static readonly Pattern QuotedTitle = Pattern.Of(Pattern.Quoted);
    private static readonly Pattern FullName = Pattern.Of(Pattern.Name);

    /// <summary>Notes other films.</summary>
    public static void Read(Sentence sentence)
    {
        foreach (Match match in YearOfFilm.Matches(sentence.Text))
        {
            FilmOf(sentence, match.Groups["title"].Value, match.Groups["year"].Value);
        }

        foreach (Match match in HeMade.Matches(sentence.Text))
        {
            var names = FullName
                .Matches(QuotedTitle.Replace(sentence.Text[..match.Index], ""))
                .Select(m => Names.Bare(m.Value))
                .Where(n => Names.IsFullName(n) && !Names.IsOrganisation(n) && sentence.Book.IsHeard(n))
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            if (names is [var only])
            {
                var film = FilmOf(sentence, match.Groups["title"].Value, match.Groups["year"].Value);
                Credit(sentence, film, only, match.Groups["what"].Value);
            }
        }

        foreach (Match match in Made.Matches(sentence.Text))
        {
            foreach (Match title in QuotedTitle.Matches(match.Groups["titles"].Value))
            {
                Credit(
                    sentence,
                    FilmOf(sentence, title.Value, ""),
                    Names.Bare(match.Groups["name"].Value),
                    match.Groups["what"].Value
                );
            }
        }

        foreach (Match match in StarOf.Matches(sentence.Text))
        {
            Credit(
                sentence,
                FilmOf(sentence, match.Groups["title"].Value, ""),
                Names.Bare(match.Groups["name"].Value),
                "starred"
            );
        }

        foreach (Match match in KnownFor.Matches(sentence.Text))
        {
            foreach (Match title in QuotedTitle.Matches(match.Groups["titles"].Value))
            {
                Credit(
                    sentence,
                    FilmOf(sentence, title.Value, ""),
                    Names.Bare(match.Groups["name"].Value),
                    match.Groups["trade"].Value.ToLowerInvariant()
                );
            }
        }
    }

    private static void Credit(Sentence sentence, string film, string name, string what)
    {
        if (
            !(Names.IsFullName(name) || Names.IsSurname(name))
            || sentence.Book.PersonId(name, sentence.Lines) is not { } id
        )
        {
            return;
        }

        var person = ClaimValue.Row(("person", ClaimValue.Of(id["people/".Length..])));
        if (what.Contains("direct", StringComparison.Ordinal) || what == "filmmaker")
        {
            sentence.Claim(film, "directors", person);
        }

        if (what.Contains("wr", StringComparison.Ordinal))
        {
            sentence.Claim(film, "writers", person);
        }

        if (
            what.Contains("star", StringComparison.Ordinal)
            || what.Contains("appear", StringComparison.Ordinal)
            || what is "actor" or "actress"
        )
        {
            sentence.Claim(film, "cast", person);
        }
    }

    private static string FilmOf(Sentence sentence, string quoted, string year)
    {
        var title = Sentence.Unquoted(quoted);
        var number = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : (int?)null;
        var film =
            Names.Key(title) == Names.Key(sentence.Context.FilmTitle ?? "") && sentence.Context.FilmId is { } main
                ? main
                : sentence.Book.Film(title, number, sentence.Lines);
        sentence.Claim(film, "title", ClaimValue.Of(title));
        if (number is not null)
        {
            sentence.Claim(film, "year", ClaimValue.Of(year));
        }

        return film;
    }
}
