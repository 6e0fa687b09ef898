using System.Text.RegularExpressions;
using Whitecrow.Seeds.Articles;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Prizes that a sentence gives to a film or to somebody for one: "won the Golden Lion", "best actress went to N for “T”".</summary>
internal static class AwardFacts
{
    private const string Prize =
        @"(?<prize>(?:Golden|Silver|Crystal|Bronze) (?:Lion|Bear|Palm|Leopard|Shell|Globe|Hugo|Peacock|Horse|Eagle|Goblet)(?: Award)?|Palme d[’']Or|(?:Academy Award|Oscar|BAFTA|Bafta|Emmy|César|Goya|Lola|Tony|Pulitzer)(?: (?:Award|Prize))?|(?:Grand|Special|Camera|special|grand) (?:[Jj]ury (?:[Pp]rize|[Aa]ward)|Prix)|[Jj]ury [Pp]rize|(?:\p{Lu}[\p{L}’'\-]+ ){1,4}(?:Award|Prize))s?";

    private const string Category = @"(?<category>[Bb]est [\p{L}\-]+(?: (?:[\p{L}\-]+)){0,3}?)";
    private const string OfPast = @"(?:has |have |had |also |both |later |then |recently )*";

    private static readonly Pattern Won = Pattern.Of(
        $@"\b{OfPast}(?<how>won|wins|took home|takes home|received|earned|scooped|collected|was awarded|winning|nominated for|shortlisted for) (?:(?:the|an?|its|his|her|their|two|three|four) )?(?:(?<year>[12]\d{{3}}) )?{Prize}(?: for (?:its |his |her )?{Category}(?<end>[,.;]| at | in | on | and | for |$))?",
        "won",
        "wins",
        "took home",
        "takes home",
        "received",
        "earned",
        "scooped",
        "collected",
        "awarded",
        "winning",
        "nominated for",
        "shortlisted for"
    );
    private static readonly Pattern WentTo = Pattern.Of(
        $@"(?:\b{Prize} for )?{Category}(?: (?:prize|award))? (?:was awarded|was given|was presented|went|goes) to (?:(?:\p{{Lu}}\p{{L}}+[’']s |the |[\p{{Ll}}\-]+ ){{0,3}})(?<who>{Pattern.Name})",
        "est "
    );
    private static readonly Pattern Took = Pattern.Of(
        $@"(?<who>{Pattern.Name}) {OfPast}(?:won|wins|took|takes|took home|received|was named|is named|was voted|earned) (?:the )?{Category}(?: (?:prize|award))?(?<end>[,.;]| at | for | in )",
        "est "
    );
    private static readonly Pattern Given = Pattern.Of(
        $@"\b(?:gave|awarded|presented) (?:the |an? |its )?{Prize} to (?:the )?(?:[\p{{Ll}}\-]+ ){{0,3}}(?<title>{Pattern.Quoted})",
        "gave",
        "awarded",
        "presented"
    );
    private static readonly Pattern QuotedTitle = Pattern.Of(Pattern.Quoted);

    /// <summary>Notes prizes.</summary>
    public static void Read(Sentence sentence)
    {
        foreach (Match match in Won.Matches(sentence.Text))
        {
            Note(sentence, match, who: null);
        }

        foreach (var match in WentTo.Matches(sentence.Text).Concat(Took.Matches(sentence.Text)))
        {
            Note(sentence, match, Names.Bare(match.Groups["who"].Value));
        }

        foreach (Match match in Given.Matches(sentence.Text))
        {
            Note(sentence, match, who: null);
        }
    }

    private static void Note(Sentence sentence, Match match, string? who)
    {
        if (FilmOf(sentence, match) is not { } film || who is not null && !Names.IsFullName(who))
        {
            return;
        }

        var name = match.Groups["prize"] is { Success: true } prize ? Names.Bare(prize.Value) : "";
        var category = match.Groups["category"].Value.ToLowerInvariant();
        var isNominated = match.Groups["how"].Value.EndsWith(" for", StringComparison.Ordinal);
        sentence.Claim(
            film,
            "awards",
            ClaimValue.Row(
                ("name", name.Length == 0 ? null : ClaimValue.Of(name)),
                ("year", match.Groups["year"].Success ? ClaimValue.Of(match.Groups["year"].Value) : null),
                ("category", category.Length == 0 ? null : ClaimValue.Of(category)),
                ("result", ClaimValue.Of(isNominated ? "nominated" : "won")),
                ("who", who is null ? null : sentence.Book.Person(who, sentence.Lines))
            )
        );
    }

    // The title behind the prize and in front of the next one; without any, the film that the sentence is about.
    private static string? FilmOf(Sentence sentence, Match match)
    {
        if (match.Groups["title"].Success)
        {
            return Film(sentence, match.Groups["title"].Value);
        }

        var behind = sentence.Text[match.Index..];
        var end = behind.IndexOf(" while ", StringComparison.Ordinal);
        behind = end > 0 ? behind[..end] : behind;
        var titles = QuotedTitle
            .Matches(behind)
            .Select(m => m.Value)
            .Where(t => ArticleFilm.IsTitle(Sentence.Unquoted(t)))
            .ToArray();
        return titles.Length switch
        {
            0 => sentence.Film,
            1 => Film(sentence, titles[0]),
            _ => null,
        };
    }

    private static string? Film(Sentence sentence, string quoted)
    {
        var title = Sentence.Unquoted(quoted);
        if (sentence.Context.FilmId is { } main && Names.Key(title) == Names.Key(sentence.Context.FilmTitle ?? ""))
        {
            return main;
        }

        if (sentence.Book.IsNoFilm(title))
        {
            return null;
        }

        var film = sentence.Book.Film(title, null, sentence.Lines);
        sentence.Claim(film, "title", ClaimValue.Of(title));
        return film;
    }
}
