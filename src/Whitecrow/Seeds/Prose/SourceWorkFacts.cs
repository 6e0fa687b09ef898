using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Whitecrow.Content.Fields;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>The book, ballet or play behind a film: "based on A's novel “T”", "an adaptation of B's ballet".</summary>
internal static class SourceWorkFacts
{
    private const string How =
        @"(?<how>[Bb]ased (?:up)?on|[Ii]nspired by|[Aa]dapted (?:by [^.;“”""]{3,80}? )?from|[Aa]daptation of|[Aa]dapting)";

    private const string Form =
        @"(?<form>ballet|book|biography|autobiography|memoirs?|bestseller|short story|novel|novella|poem|verse novel|play|stage play|tragedy|comedy|song|opera|fairy tale|fairytale|love story|story|tale|legend|epic|classic|masterpiece|work)";

    private static readonly Pattern ByMaker = Pattern.Of(
        $@"\b{How} (?:the )?(?<name>{Pattern.Name}) (?:(?:[\p{{L}}\d\-]+ ){{0,4}}?){Form}\b(?:,? (?<title>{Pattern.Quoted}))?"
    );
    private static readonly Pattern ByTitle = Pattern.Of(
        $@"\b{How} (?:(?:the|an?|his|her|their) )?(?:(?:[\p{{L}}\-]+ ){{0,4}}?){Form},? (?<title>{Pattern.Quoted})(?:,? (?:written )?by (?:(?:the )?(?:[\p{{Ll}}\-]+ ){{0,3}}?)(?<name>{Pattern.Name}))?"
    );
    private static readonly Pattern TitleFirst = Pattern.Of(
        $@"\b{How} (?<title>{Pattern.Quoted}),? (?:(?:an?|the) (?:[\p{{L}}\-]+ ){{0,4}}?{Form} )?(?:written )?by (?<name>{Pattern.Name})"
    );
    private static readonly Pattern FormByMaker = Pattern.Of(
        $@"\b(?:{How}|(?<how>[Ff]rom)) (?:(?:the|an?|his|her) )?(?:(?:[\p{{L}}\d\-]+ ){{0,4}}?){Form} (?:of the same (?:name|title) )?by (?:(?:the )?(?:[\p{{Ll}}\-]+ ){{0,3}}?)(?<name>{Pattern.Name})"
    );
    private static readonly Pattern QuotedTitle = Pattern.Of(Pattern.Quoted);
    private static readonly Pattern WhichIs = Pattern.Of(
        @"^,? ?(?:\(\d{4}\),? )?(?:(?:which|that) (?:is|was) |itself )?$"
    );
    private static readonly Pattern YearOfWork = Pattern.Of(
        $@"\b(?<year>(?:1[5-9]|20)\d{{2}}) (?:[\p{{Ll}}\-]+ ){{0,3}}?{Form}\b"
    );
    private static readonly Pattern SameName = Pattern.Of(
        @"\b(?<how>[Aa]daptation of) (?:the|an?) (?:(?:classic(?:al)?|famous|beloved|celebrated|great|renowned|well-known|same|Soviet|Russian|romantic) ){0,3}(?<form>ballet|opera)\b"
    );
    private static readonly Pattern FirstPerformed = Pattern.Of(
        $@"(?<where>{Pattern.Name}),? (?:where|(?:the|a) [\p{{Ll}} ]{{1,20}} (?:in|at|on) which|in which|at which|which is where) the (?<form>ballet|opera|play) (?:was|had been) first (?:performed|staged|given|shown|produced)(?: (?:in|on) (?<date>[^,.;]{{4,30}}))?"
    );
    private static readonly Pattern LifeStory = Pattern.Of(
        $@"^(?<name>{Pattern.Name}): (?:(?:The|A|His|Her) )?(?:Life|Biography|Story|Authori[sz]ed Biography)\b"
    );
    private static readonly Pattern LifeOf = Pattern.Of(
        $@"\b(?:story|life|biography|defection) of (?<name>{Pattern.Name})"
    );

    private static readonly HashSet<string> Lives = new(
        ["biography", "autobiography", "memoir", "memoirs", "book", "bestseller"],
        StringComparer.Ordinal
    );

    /// <summary>The person whose life a title promises, as in "Anna Pavlova: A Life"; null for other titles.</summary>
    public static string? LifeIn(string title) =>
        LifeStory.Match(title) is { Success: true } life && Names.IsFullName(life.Groups["name"].Value)
            ? life.Groups["name"].Value
            : null;

    /// <summary>Notes the works behind the film and who made them.</summary>
    public static void Read(Sentence sentence)
    {
        if (sentence.Context.FilmId is not { } film || sentence.Context.FilmTitle is not { } filmTitle)
        {
            return;
        }

        var found = ByMaker
            .Matches(sentence.Text)
            .Concat(ByTitle.Matches(sentence.Text))
            .Concat(TitleFirst.Matches(sentence.Text))
            .Concat(SameName.Matches(sentence.Text))
            .Concat(FormByMaker.Matches(sentence.Text))
            .DistinctBy(m => m.Index)
            .ToArray();
        foreach (var match in found)
        {
            // "For “U”, which is based on …": the film is that one.
            if (OtherFilm(sentence, match, ref film, ref filmTitle))
            {
                continue;
            }

            // "Adapted from N's memoir, “T” tells …": what stands behind the comma is the film.
            var title =
                match.Groups["title"] is { Success: true } printed
                && sentence.Text[..printed.Index].EndsWith(", ", StringComparison.Ordinal)
                && Names.Key(Sentence.Unquoted(printed.Value)) == Names.Key(filmTitle)
                    ? null
                    : Title(match);
            var possessive = match.Groups["name"].Value;
            var isPossessive =
                possessive.EndsWith('\'')
                || possessive.EndsWith('’')
                || possessive.EndsWith("'s", StringComparison.Ordinal)
                || possessive.EndsWith("’s", StringComparison.Ordinal);
            var isBy = match.Value.Contains(" by ", StringComparison.Ordinal);
            if (title is null && possessive.Length > 0 && !isPossessive && !isBy)
            {
                continue;
            }

            // "From a story by N" is a credit; the story has no title of its own.
            if (title is null && match.Value.StartsWith("from a story by", StringComparison.OrdinalIgnoreCase))
            {
                if (Names.IsFullName(Names.Bare(possessive)))
                {
                    sentence.FilmClaim(
                        "writers",
                        ClaimValue.Row(
                            ("person", sentence.Book.Person(Names.Bare(possessive), sentence.Lines)),
                            ("credit", ClaimValue.Of("story"))
                        )
                    );
                }

                continue;
            }

            // A ballet or a novel lends the film its title; what a life of somebody is called, the sentence does not say.
            if (title is null && Lives.Contains(match.Groups["form"].Value))
            {
                var by = Names.IsFullName(Names.Bare(possessive)) ? $" by {Names.Bare(possessive)}" : "";
                sentence.Reading.Statement(sentence.Lines, film, $"based on a {match.Groups["form"].Value}{by}");
                continue;
            }

            Note(
                sentence.Reading,
                sentence.Lines,
                film,
                title ?? filmTitle,
                match.Groups["form"].Value,
                Names.Bare(possessive),
                match.Groups["how"].Value
            );
            if (YearOfWork.Match(match.Value) is { Success: true } year)
            {
                var work = sentence.Book.Work(title ?? filmTitle, sentence.Lines);
                sentence.Claim(work, "year", ClaimValue.Of(year.Groups["year"].Value));
            }
        }

        foreach (Match match in FirstPerformed.Matches(sentence.Text))
        {
            var where = Names.Bare(match.Groups["where"].Value);
            if (where.Length < 3)
            {
                continue;
            }

            var work = sentence.Book.Work(filmTitle, sentence.Lines);
            sentence.Claim(work, "title", ClaimValue.Of(filmTitle));
            sentence.Claim(work, "form", ClaimValue.Of(match.Groups["form"].Value));
            sentence.Claim(
                work,
                "premiere",
                ClaimValue.Row(
                    (
                        "date",
                        match.Groups["date"].Success && Dates.Find(match.Groups["date"].Value) is { } date
                            ? ClaimValue.Of(date.Edtf)
                            : null
                    ),
                    ("place", ClaimValue.Of(sentence.Book.Place(where, sentence.Lines)))
                )
            );
        }

        foreach (Match match in LifeOf.Matches(sentence.Text))
        {
            AboutPerson(sentence.Reading, sentence.Lines, film, Names.Bare(match.Groups["name"].Value), isSure: false);
        }
    }

    // The title that stands last in front of "based on" is the film's where only "which is" parts them.
    private static bool OtherFilm(Sentence sentence, Match match, ref string film, ref string filmTitle)
    {
        var before = sentence.Text[..match.Index];
        if (
            !sentence.Context.SpeaksOfOthers
            || QuotedTitle.Matches(before) is not { Count: > 0 } titles
            || Names.Key(Sentence.Unquoted(titles[^1].Value)) == Names.Key(filmTitle)
        )
        {
            return false;
        }

        var between = before[(titles[^1].Index + titles[^1].Length)..];
        if (!WhichIs.IsMatch(between) || sentence.Book.IsNoFilm(Sentence.Unquoted(titles[^1].Value)))
        {
            return false;
        }

        film = OtherFilmFacts.FilmOf(sentence, titles[^1].Value, "");
        filmTitle = Sentence.Unquoted(titles[^1].Value);
        return !Articles.ArticleFilm.IsTitle(filmTitle);
    }

    /// <summary>Notes a work behind a film.</summary>
    /// <param name="form">The word for it: <c>novel</c>; may be empty.</param>
    /// <param name="maker">Who made it; empty where unknown.</param>
    /// <param name="how">The words that tie it to the film.</param>
    public static void Note(
        ReadingBuilder reading,
        LineRange lines,
        string film,
        string title,
        string form,
        string maker,
        string how
    )
    {
        var book = reading.Book;
        if (!book.IsFilm(title))
        {
            book.OtherTitles.Add(Names.Key(title));
        }

        var work = book.Work(title, lines);
        reading.Claim(lines, work, "title", ClaimValue.Of(title));
        var (name, trades) = FormOf(form.ToLowerInvariant());
        if (name is not null)
        {
            reading.Claim(lines, work, "form", ClaimValue.Of(name));
        }

        if (Names.IsFullName(maker) || Names.IsSurname(maker))
        {
            reading.Claim(lines, work, "creators", ClaimValue.Row(("person", book.Maker(maker, work, lines, trades))));
        }

        reading.Claim(
            lines,
            film,
            "based_on",
            ClaimValue.Row(("work", ClaimValue.Of(work["works/".Length..])), ("relation", ClaimValue.Of(Relation(how))))
        );
        if (LifeIn(title) is { } subject)
        {
            AboutPerson(reading, lines, work, subject, isSure: true);
        }
    }

    // The subject of a biography is a real person, even where the film has a role of that name.
    private static void AboutPerson(ReadingBuilder reading, LineRange lines, string id, string name, bool isSure)
    {
        if (!Names.IsFullName(name) || (!isSure && !reading.Book.IsRealPerson(name)))
        {
            return;
        }

        if (isSure)
        {
            reading.Book.MeetRealPerson(name, lines);
        }

        if (reading.Book.PersonId(name, lines) is { } person)
        {
            reading.Claim(lines, id, "about", ClaimValue.Of(person));
        }
    }

    private static string? Title(Match match) =>
        match.Groups["title"] is { Success: true } title ? Sentence.Unquoted(title.Value) : null;

    private static string Relation(string how) =>
        how.ToLowerInvariant() switch
        {
            var h when h.StartsWith("inspir", StringComparison.Ordinal) => "inspired by",
            var h when h.StartsWith("adapt", StringComparison.Ordinal) => "adaptation",
            _ => "based on",
        };

    // "Shakespeare's tragic love story" does not say whether it is a play or a poem.
    private static (string? Form, ImmutableArray<string> Trades) FormOf(string word) =>
        word switch
        {
            "ballet" => ("ballet", ["composer", "choreographer"]),
            "opera" => ("opera", ["composer"]),
            "song" => ("song", ["composer", "songwriter", "singer"]),
            "poem" or "verse novel" => ("poem", ["poet", "writer"]),
            "novel" or "novella" => ("novel", ["writer", "novelist", "author"]),
            "play" or "stage play" => ("play", ["playwright", "dramatist", "writer", "poet"]),
            "book" or "biography" or "autobiography" or "memoir" or "memoirs" or "bestseller" or "short story" => (
                "book",
                ["writer", "author", "biographer", "journalist", "dancer", "novelist"]
            ),
            "work" or "classic" or "masterpiece" or "" => (null, []),
            _ => (null, ["writer", "poet", "playwright", "novelist", "author"]),
        };
}
