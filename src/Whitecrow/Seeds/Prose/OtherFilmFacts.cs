using System.Globalization;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Other films that a sentence names, with who made them: "2011's “T”", "who wrote “T”", "“T” star N".</summary>
internal static class OtherFilmFacts
{
    private const string Title = $"(?<title>{Pattern.Quoted})";
    private static readonly Pattern YearOfFilm = Pattern.Of(
        $@"\b(?<year>[12]\d{{3}})(?:’s|'s) (?<title>{Pattern.Quoted})"
    );
    private static readonly Pattern HeMade = Pattern.Of(
        $@"\b(?:he|she) (?:both )?(?<what>directed and starred in|wrote and directed|directed|starred in|was both director and star of) (?:(?<year>[12]\d{{3}})(?:’s|'s) )?(?<title>{Pattern.Quoted})|(?:(?<year>[12]\d{{3}})(?:’s|'s) )?(?<title>{Pattern.Quoted}),? which (?:he|she) (?:both )?(?<what>directed and starred in|wrote and directed|directed|starred in)\b"
    );
    private static readonly Pattern Made = Pattern.Of(
        $@"(?<name>{Pattern.Name})(?:, who)? (?:(?:previously|also|last|earlier|recently|has|had|most) )*(?<what>directed and starred in|wrote and directed|directed|wrote|starred in|appeared in) (?<titles>(?:the (?:[12]\d{{3}} )?(?:[\p{{L}}\-]+ )?(?:film|movie) )?(?:[12]\d{{3}}(?:’s|'s) )?{Pattern.Quoted}(?:(?:, and |, | and )(?:[12]\d{{3}}(?:’s|'s) )?{Pattern.Quoted})*)"
    );
    private static readonly Pattern StarOf = Pattern.Of(
        $@"(?<title>{Pattern.Quoted}) star (?<name>{Pattern.Name})|(?<name>{Pattern.Name}),? (?:who starred in|(?:is |was )?the star of|[Ss]tar of) (?<title>{Pattern.Quoted})|\b[Ss]?[Hh]e (?:is|was) (?:also )?the star of (?<title>{Pattern.Quoted})"
    );
    private static readonly Pattern KnownFor = Pattern.Of(
        $@"\b(?:(?<trade>[Ss]cript|[Ss]creenplay) (?:by|from)|(?<trade>[Ss]creenwriter|[Ww]riter|[Dd]irector|[Ff]ilmmaker|[Aa]ctor|[Aa]ctress|[Ss]tar)) (?<name>{Pattern.Name}) \((?<titles>{Pattern.Quoted}(?:,? (?:and )?{Pattern.Quoted})*)\)"
    );
    private static readonly Pattern QuotedTitle = Pattern.Of(Pattern.Quoted);
    private const string InYear = @"(?: \((?<year>[12]\d{3})\)|,? (?:in|from) (?<year>[12]\d{3}))?";
    private static readonly Pattern MakerOf = Pattern.Of(
        $@"(?<name>{Pattern.Name}), (?:the |a )?(?:[\p{{L}}\-]+ )?(?<what>director|filmmaker|writer|screenwriter) (?:of|behind) (?<titles>{Pattern.Quoted}(?:(?:, and |, | and ){Pattern.Quoted})*)"
    );
    private static readonly Pattern PlayedIn = Pattern.Of(
        $@"(?<name>{Pattern.Name}),(?: (?:an?|the) [\p{{L}}\- ]{{3,60}},?)? who (?:had |has |later |once )?(?:played|starred|portrayed|appeared|co-starred)(?: [^“”"";]{{1,80}}?)? in {Title}{InYear}"
    );
    private static readonly Pattern HePlayed = Pattern.Of(
        $@"\b[Ss]?[Hh]e (?:(?:also|later|next|then|first|had|has) )*(?:played|starred|portrayed|appeared|co-starred|made (?:his|her) (?:film |screen |big-screen |acting |feature )?debut)(?: [^“”"";.]{{1,60}}?)? in {Title}{InYear}(?:,? directed by (?<director>{Pattern.Name}))?"
    );
    private static readonly Pattern DirectedSomebody = Pattern.Of(
        $@"(?<name>{Pattern.Name}) directed (?:his|her|him|{Pattern.Name})(?: [\p{{Ll}}\-]+){{0,4}} in (?:[^“”"";.]{{1,40}}, )?{Title}{InYear}"
    );

    private static readonly Pattern TitleBehind = Pattern.Of(
        $@"(?<title>{Pattern.Quoted})(?: \((?:[^()]*, )?(?<year>[12]\d{{3}})\)| \([^()]*\))?,? (?:an? (?:[\p{{L}}\d\-]+ ){{1,4}})?(?:which (?:is|was) |is |was |(?:co-)?(?:written|produced|choreographed) and )?$"
    );

    /// <summary>Notes other films.</summary>
    public static void Read(Sentence sentence)
    {
        foreach (Match match in YearOfFilm.Matches(sentence.Text))
        {
            FilmOf(sentence, match.Groups["title"].Value, match.Groups["year"].Value);
        }

        foreach (Match match in HeMade.Matches(sentence.Text))
        {
            if (sentence.Pronoun(match.Index) is { } only)
            {
                var film = FilmOf(sentence, match.Groups["title"].Value, match.Groups["year"].Value);
                Credit(sentence, film, only, match.Groups["what"].Value);
            }
        }

        foreach (var match in Made.Matches(sentence.Text).Concat(MakerOf.Matches(sentence.Text)))
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

        foreach (Match match in PlayedIn.Matches(sentence.Text))
        {
            CreditIn(sentence, match, Names.Bare(match.Groups["name"].Value), "starred");
        }

        foreach (Match match in HePlayed.Matches(sentence.Text))
        {
            if (sentence.Pronoun(match.Index) is { } player)
            {
                CreditIn(sentence, match, player, "starred");
            }
        }

        foreach (Match match in DirectedSomebody.Matches(sentence.Text))
        {
            CreditIn(sentence, match, Names.Bare(match.Groups["name"].Value), "directed");
        }

        foreach (Match match in StarOf.Matches(sentence.Text))
        {
            var star = match.Groups["name"].Value is not ("" or "She" or "He")
                ? Names.Bare(match.Groups["name"].Value)
                : sentence.Pronoun(match.Index);
            if (star is not null)
            {
                Credit(sentence, FilmOf(sentence, match.Groups["title"].Value, ""), star, "starred");
            }
        }

        foreach (Match match in KnownFor.Matches(sentence.Text))
        {
            foreach (Match title in QuotedTitle.Matches(match.Groups["titles"].Value))
            {
                Credit(
                    sentence,
                    FilmOf(sentence, title.Value, ""),
                    Names.Bare(match.Groups["name"].Value),
                    match.Groups["trade"].Value.ToLowerInvariant() is var trade and not ("script" or "screenplay")
                        ? trade
                        : "wrote"
                );
            }
        }
    }

    private static void CreditIn(Sentence sentence, Match match, string name, string what)
    {
        var title = Sentence.Unquoted(match.Groups["title"].Value);
        if (!Articles.ArticleFilm.IsTitle(title) || sentence.Book.IsNoFilm(title))
        {
            return;
        }

        var film = FilmOf(sentence, match.Groups["title"].Value, match.Groups["year"].Value);
        Credit(sentence, film, name, what);
        if (match.Groups["director"] is { Success: true } director)
        {
            Credit(sentence, film, Names.Bare(director.Value), "directed");
        }
    }

    /// <summary>Notes what somebody did for a film.</summary>
    /// <param name="what">The word for it: <c>starred in</c>, <c>wrote and directed</c>.</param>
    public static void Credit(Sentence sentence, string film, string name, string what)
    {
        if (!(Names.IsFullName(name) || Names.IsSurname(name)) || sentence.PersonId(name) is not { } id)
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

    /// <summary>The film that words at a place of a sentence are about: that of a title right in front of them, else the sentence's own.</summary>
    public static string? FilmAt(Sentence sentence, string text, int at)
    {
        if (TitleBehind.Match(text[..at]) is not { Success: true } behind)
        {
            return sentence.Film;
        }

        var title = Sentence.Unquoted(behind.Groups["title"].Value);
        return Names.Key(title) == Names.Key(sentence.Context.FilmTitle ?? "") ? sentence.Context.FilmId
            : Articles.ArticleFilm.IsTitle(title)
            && !sentence.Book.IsNoFilm(title)
            && !Articles.ArticleFilm.IsBook(text[..behind.Groups["title"].Index])
                ? FilmOf(sentence, behind.Groups["title"].Value, behind.Groups["year"].Value)
            : null;
    }

    /// <summary>The film of a title in quotation marks, which is noted.</summary>
    public static string FilmOf(Sentence sentence, string quoted, string year)
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
