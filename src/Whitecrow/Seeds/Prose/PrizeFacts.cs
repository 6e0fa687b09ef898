using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Prizes by their category, shared prizes and how many there were: "X shared the camera prize with Y for “T”", "taking four prizes including best film".</summary>
internal static class PrizeFacts
{
    private const string Category =
        @"(?<category>[Bb]est [\p{L}\-]+(?: [\p{L}\-]+){0,3}?|(?:screenplay|script|directing|director[’']s|camera|cinematography|acting|editing|music|score|costume|design|audience|jury|critics[’']|production design|sound|ensemble|grand jury|special jury)(?: (?:award|prize)))";
    private const string Some = "(?<count>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})";

    private static readonly string[] PeopleOfFilm = ["crew", "cast", "directors", "writers"];

    private static readonly Pattern WentToSeveral = Pattern.Of(
        $@"\b{Category}(?: (?:award|prize))? (?:went|goes|was awarded|was given) to (?<who>{Pattern.Name}) and (?:(?:his|her|the) )?(?:[\p{{Ll}}\-]+ ){{0,2}}(?<other>{Pattern.Name})"
    );
    private static readonly Pattern SharedWith = Pattern.Of(
        $@"(?<who>{Pattern.Name}),? (?:\p{{L}}+ )?(?:shared|shares|split|sharing) (?:the|an?|his|her) (?:(?:special|joint) )?(?:{Category}|(?<name>(?:\p{{Lu}}[\p{{L}}’'\-]+ ?){{1,4}}))(?: (?:award|prize))?(?: at [^,.;“]{{3,40}})? with (?:(?:the|his|her) )?(?:[\p{{Ll}}\-]+ ){{0,2}}(?<other>{Pattern.Name})"
    );
    private static readonly Pattern Both = Pattern.Of(
        $@"(?<who>{Pattern.Name}) and (?<other>{Pattern.Name}),? (?:\p{{Ll}}+ )?(?:shared|share|split|jointly won|both won) (?:the|an?) (?:{Category}|(?<name>(?:\p{{Lu}}[\p{{L}}’'\-]+ ?){{1,4}}))(?: (?:award|prize))?(?:[,.;]| for | at | in )"
    );
    private static readonly Pattern SharedBy = Pattern.Of(
        $@"\b{Category}(?: (?:award|prize))? (?:was|is) shared (?:by|between) (?<who>{Pattern.Name})(?:,? for (?<title>{Pattern.Quoted}))?,? and (?<other>{Pattern.Name})(?:,? for (?<second>{Pattern.Quoted}))?"
    );
    private static readonly Pattern Counted = Pattern.Of(
        $@"\b(?:won|winning|wins|took|takes|taking|took home|taking home|collected|collecting|swept|picked up|picking up|earned|walked away with|scooped|garnered|received) (?:a total of )?{Some} (?:prizes|awards|trophies|statuettes|honou?rs|(?<nominations>(?:[\p{{L}}]+ )?nominations))\b(?:,? (?:including|among them) (?<list>[^.;]+))?"
    );
    private static readonly Pattern WonFor = Pattern.Of(@"\bwon for (?<list>[Bb]est [^.;“”]+)");
    private static readonly Pattern InList = Pattern.Of(@"\b[Bb]est (?<category>[\p{L}\-]+(?: [\p{L}\-]+){0,3})");
    private static readonly Pattern Listed = Pattern.Of(@",| and | at | in | for | from ");
    private static readonly Pattern Nominated = Pattern.Of(
        $@"\b(?:was|is|were|been|being) (?:nominated|shortlisted) (?:for|in) (?:the )?{Category}(?<end>[,.;(]| at | \(| for | in | but | and |$)"
    );
    private static readonly Pattern TheFilm = Pattern.Of(@"\b(?:[Tt]he|[Tt]his) (?:film|movie|picture) $");
    private static readonly Pattern AtCeremony = Pattern.Of(
        $@"\b[Aa]t the (?:(?<year>(?:19|20)\d{{2}}) )?(?:\d{{1,3}}(?:st|nd|rd|th) )?(?<name>{Pattern.Name} Awards|Oscars|Baftas|BAFTAs|Golden Globes|Césars|Goyas)\b"
    );
    private static readonly Pattern Lifetime = Pattern.Of(
        $@"(?<who>{Pattern.Name}) (?:received|receives|accepted|was given|was awarded|was presented with|was honou?red with|won|took home) (?:an?|the|its) (?<what>lifetime achievement (?:award|prize)|honorary (?:award|prize|Oscar|Palme d[’']Or|Golden Lion|Golden Bear|César)|career (?:award|prize)|special (?:award|prize|jury prize))"
    );

    private static readonly Pattern ForTitle = Pattern.Of(
        $@"^[^“”""«»;]{{0,140}}?\b(?:for|in) (?:(?:the|his|her|their) )?(?:[^“”""«»;]{{0,40}} )?(?<title>{Pattern.Quoted})"
    );

    /// <summary>Notes them.</summary>
    public static void Read(Sentence sentence)
    {
        foreach (
            var match in WentToSeveral
                .Matches(sentence.Text)
                .Concat(SharedWith.Matches(sentence.Text))
                .Concat(Both.Matches(sentence.Text))
        )
        {
            Shared(sentence, match);
        }

        foreach (Match match in SharedBy.Matches(sentence.Text))
        {
            if (match.Groups["title"].Success && match.Groups["second"].Success)
            {
                // Each for a film of his own.
                Won(sentence, match, "who", "title");
                Won(sentence, match, "other", "second");
            }
            else
            {
                Shared(sentence, match);
            }
        }

        foreach (Match match in Counted.Matches(sentence.Text))
        {
            Count(sentence, match);
        }

        // "Was nominated for seven Oscars and won for best picture and best director."
        foreach (Match won in WonFor.Matches(sentence.Text))
        {
            if (sentence.Film is { } winner)
            {
                Best(sentence, winner, won.Groups["list"].Value);
            }
        }

        if (
            Nominated.Match(sentence.Text) is { Success: true } nominated
            && (TheFilm.IsMatch(sentence.Text[..nominated.Index]) ? sentence.Context.FilmId : sentence.Film) is { } film
        )
        {
            var ceremony = AtCeremony.Match(sentence.Text);
            sentence.Claim(
                film,
                "awards",
                ClaimValue.Row(
                    ("name", ceremony.Success ? ClaimValue.Of(One(ceremony.Groups["name"].Value)) : null),
                    ("year", ceremony.Groups["year"].Success ? ClaimValue.Of(ceremony.Groups["year"].Value) : null),
                    ("category", ClaimValue.Of(CategoryOf(nominated))),
                    ("result", ClaimValue.Of("nominated"))
                )
            );
        }

        foreach (Match match in Lifetime.Matches(sentence.Text))
        {
            var who = Names.Bare(match.Groups["who"].Value);
            if (Names.IsFullName(who) && !sentence.Book.IsOnlyCharacter(who) && sentence.PersonId(who) is { } person)
            {
                sentence.Reading.Statement(sentence.Lines, person, match.Groups["what"].Value);
            }
        }
    }

    /// <summary>The film whose title stands behind "for" or "in" after a prize, before the next statement; null where none does.</summary>
    public static string? TitleBehind(string behind)
    {
        var match = ForTitle.Match(behind.Split([';'], 2)[0].Split(" while ")[0]);
        return match.Success ? match.Groups["title"].Value : null;
    }

    private static void Shared(Sentence sentence, Match match)
    {
        var title = TitleBehind(sentence.Text[(match.Groups["other"].Index + match.Groups["other"].Length)..]);
        var people = People(sentence, match);
        var film = title is null ? sentence.Film ?? FilmOfOne(sentence, people) : AwardFacts.Film(sentence, title);
        if (film is null || people.Length < 2)
        {
            return;
        }

        var category = CategoryOf(match);
        var name = match.Groups["name"].Value.Trim();
        sentence.Claim(
            film,
            "awards",
            ClaimValue.Row(
                ("name", name.Length == 0 ? null : ClaimValue.Of(name)),
                ("category", category.Length == 0 ? null : ClaimValue.Of(category)),
                ("result", ClaimValue.Of("won")),
                ("who", ClaimValue.OneOrMany(people))
            )
        );
        foreach (var group in (ReadOnlySpan<string>)["who", "other"])
        {
            AwardFacts.Deed(sentence, film, category, Names.Bare(match.Groups[group].Value));
        }
    }

    private static void Won(Sentence sentence, Match match, string who, string title)
    {
        var name = Names.Bare(match.Groups[who].Value);
        if (Names.IsFullName(name) && AwardFacts.Film(sentence, match.Groups[title].Value) is { } film)
        {
            var category = CategoryOf(match);
            sentence.Claim(
                film,
                "awards",
                ClaimValue.Row(
                    ("category", ClaimValue.Of(category)),
                    ("result", ClaimValue.Of("won")),
                    ("who", sentence.Book.Person(name, sentence.Lines))
                )
            );
            AwardFacts.Deed(sentence, film, category, name);
        }
    }

    // A sentence that does not name the film is about it where one of the two has worked on it.
    private static string? FilmOfOne(Sentence sentence, ImmutableArray<ClaimValue> people) =>
        sentence.Context.FilmId is { } film
        && people
            .OfType<TextClaim>()
            .Any(p =>
                PeopleOfFilm.Any(f =>
                    sentence.Reading.HasClaim(film, f, v => v is RowClaim row && row["person"] == p.Text)
                )
            )
            ? film
            : null;

    private static ImmutableArray<ClaimValue> People(Sentence sentence, Match match)
    {
        var people = ImmutableArray.CreateBuilder<ClaimValue>();
        foreach (var group in (ReadOnlySpan<string>)["who", "other"])
        {
            var name = Names.Bare(match.Groups[group].Value);
            if (Names.IsFullName(name) || Names.IsSurname(name) && sentence.Book.IsSurnameOfOne(name))
            {
                people.Add(sentence.Book.Person(name, sentence.Lines));
            }
        }

        return people.ToImmutable();
    }

    private static void Count(Sentence sentence, Match match)
    {
        if (
            sentence.Film is not { } film
            || NumberWords.At([match.Groups["count"].Value.ToLowerInvariant()]) is not { } count
        )
        {
            return;
        }

        var isNominations = match.Groups["nominations"].Success;
        sentence.Claim(
            film,
            "awards",
            ClaimValue.Row((isNominations ? "nominations" : "wins", ClaimValue.Of((decimal)count)))
        );
        Best(sentence, film, match.Groups["list"].Value);
    }

    private static void Best(Sentence sentence, string film, string list)
    {
        foreach (Match best in InList.Matches(list))
        {
            sentence.Claim(
                film,
                "awards",
                ClaimValue.Row(
                    (
                        "category",
                        ClaimValue.Of("best " + Listed.Split(best.Groups["category"].Value)[0].ToLowerInvariant())
                    ),
                    ("result", ClaimValue.Of("won"))
                )
            );
        }
    }

    // "Best actress award" and "best actress" are one.
    private static string CategoryOf(Match match)
    {
        var category = match.Groups["category"].Value.ToLowerInvariant();
        return !category.StartsWith("best ", StringComparison.Ordinal) ? category
            : category.EndsWith(" award", StringComparison.Ordinal)
            || category.EndsWith(" prize", StringComparison.Ordinal)
                ? category[..^" award".Length]
            : category;
    }

    // "Golden Globes", "European Film Awards": one of them.
    private static string One(string name) => name.EndsWith('s') ? name[..^1] : name;
}
