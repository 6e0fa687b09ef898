using System.Collections.Immutable;
using System.Globalization;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Site;

namespace Whitecrow.Pages.Pictures;

/// <summary>Finds in the site the facts that its pictures are drawn from.</summary>
/// <param name="site">The site.</param>
/// <param name="drawings">The drawings for covers.</param>
/// <param name="words">Words for readers by key; only the network has any.</param>
public sealed class SitePictures(SiteModel site, DrawingBook drawings, Func<string, string> words)
{
    private const string BalletCompany = "ballet-company";
    private const string Ballet = "ballet";
    private const string BalletFilm = "ballet-film";

    private readonly MonogramScale scale = Scale(site);
    private readonly ImmutableArray<Entry> films = site.OfType(FilmType.Declaration);

    /// <summary>The cover of a film, the monogram of a person; null for every other page.</summary>
    public Picture? Of(Entry entry) =>
        entry.Type == FilmType.Declaration ? Cover.Draw(CoverOf(entry))
        : entry.Type == PersonType.Declaration ? Monogram.Draw(MonogramOf(entry), scale)
        : null;

    /// <summary>Filmed works that have no figure of their own; each film shows the one for all.</summary>
    public ImmutableArray<Entry> WithoutDrawing() =>
        [
            .. films
                .Where(film => !drawings.Has(film.Id.Value))
                .Select(FilmedWork)
                .OfType<Entry>()
                .Where(work => !drawings.Has(work.Id.Value))
                .Distinct()
                .OrderBy(work => work.Id),
        ];

    /// <summary>Where a chapter stands among all dates; null where the site has none.</summary>
    public YearStripPicture? Strip(Entry chapter)
    {
        // The one date that everything turns on stands for its chapter, else the first that the chapter has.
        var here = chapter
            .Fields.Rows(ChapterType.Events)
            .OrderByDescending(row => row.IsYes(ChapterType.EventTurn))
            .Select(row => row.Date(ChapterType.EventWhen))
            .FirstOrDefault(date => date is not null)
            is { } date
            ? Point(date)
            : (double?)null;
        var dated = site.Timeline.Where(item => item.Date.Earliest.Year > 1).ToArray();
        var others = dated.Where(item => item.Track != "life").ToArray();
        return YearStrip.Draw(
            new(
                Points(dated.Where(item => item.Track == "life" && item.Kind == "event")),
                Points(others.Where(item => !IsDoubtful(item))),
                Points(others.Where(IsDoubtful)),
                here
            )
        );
    }

    /// <summary>Who portrays whom in the films, and who worked with, taught or knew whom.</summary>
    /// <param name="address">The link to a person's page, from the page that shows the network.</param>
    public NetworkFacts NetworkOf(Func<Entry, string> address)
    {
        var players = new List<Entry>();
        var makers = new List<Entry>();
        var real = new List<Entry>();
        var ties = ImmutableArray.CreateBuilder<NetworkTie>();
        foreach (var film in films)
        {
            var directors = People(film, FilmType.Directors, FilmType.CreditPerson);
            makers.AddRange(directors.Select(p => p.Person));
            makers.AddRange(People(film, FilmType.Writers, FilmType.CreditPerson).Select(p => p.Person));
            foreach (var (player, value) in People(film, FilmType.Cast, FilmType.CastPerson))
            {
                if (Target(((RowValue)value.Value).Fields, FilmType.CastPortrays) is not { } person)
                {
                    continue;
                }

                players.Add(player);
                real.Add(person);
                ties.Add(Tie(player, person, NetworkSide.Right, "plays", value));
                ties.AddRange(
                    directors
                        .Where(d => d.Person != player)
                        .Select(d => Tie(d.Person, player, NetworkSide.Left, "directs", value))
                );
            }
        }

        foreach (var person in site.OfType(PersonType.Declaration))
        {
            foreach (var (other, value) in People(person, PersonType.Relations, PersonType.RelationPerson))
            {
                ties.Add(Tie(person, other, NetworkSide.Left, "knows", value));
                real.Add(person);
                real.Add(other);
            }
        }

        // Somebody who plays and directs stands once, among the players; somebody without a tie has no place here.
        var tied = ties.SelectMany(tie => new[] { tie.One, tie.Other }).ToHashSet();
        var drawn = new HashSet<Entry>();
        NetworkGroup Group(string key, IEnumerable<Entry> people) =>
            new(
                words("network." + key),
                [
                    .. people
                        .Where(p => tied.Contains(p.Id.Value) && drawn.Add(p))
                        .Select(p => new NetworkPerson(p.Id.Value, p.Title, address(p))),
                ]
            );
        ImmutableArray<NetworkGroup> groups = [Group("players", players), Group("makers", makers), Group("real", real)];
        return new(
            [.. groups.Where(group => group.People.Length > 0)],
            [.. ties.DistinctBy(tie => (Pair(tie), tie.Side))],
            words("network.left"),
            words("network.right")
        );
    }

    private CoverFacts CoverOf(Entry film)
    {
        var original = film.Fields.Row(FilmType.OriginalTitle);
        var years = film.Fields.Fields.FirstOrDefault(values => values.Field.Key == FilmType.Year.Key);
        return new(
            film.Title,
            original?.Text(FilmType.OriginalText),
            original?.Text(FilmType.OriginalLanguage),
            DateOf(film.Fields.Date(FilmType.Year)),
            years is null ? EvidenceLine.Dashed : Line(site.Sources.StandingOf(years, film.Fields.One(FilmType.Year)!)),
            drawings.Frieze(DanceCompany(film)?.Id.Value),
            drawings.Figure(film.Id.Value, FilmedWork(film)?.Id.Value)
        );
    }

    private static CoverDate? DateOf(EdtfDate? date)
    {
        if (date is null)
        {
            return null;
        }

        var first = date.Earliest.Year;
        var decade = first - (first % 10);
        return date.Year is { } year ? CoverDate.Of(year)
            : decade == date.Latest.Year - (date.Latest.Year % 10)
                ? new(decade, null, string.Create(CultureInfo.InvariantCulture, $"{first}–{date.Latest.Year % 100:00}"))
            : null;
    }

    // A film of the story may have a book behind it; only a ballet, or what somebody has drawn, gives a cover its figure.
    private Entry? FilmedWork(Entry film) =>
        film
            .Fields.Rows(FilmType.BasedOn)
            .Select(row => Target(row, FilmType.BasedOnWork))
            .FirstOrDefault(work =>
                work is not null && (work.Fields.Text(WorkType.Form) == Ballet || drawings.Has(work.Id.Value))
            );

    // The company that dances; else the one that the film is about.
    private Entry? DanceCompany(Entry film) =>
        film
            .Fields.All(FilmType.Companies)
            .Where(value => value.Verdict != Verdict.Refuted)
            .OrderByDescending(value => value.IsPreferred)
            .Select(value => value.Value is RowValue row ? Target(row.Fields, FilmType.CompanyOrganisation) : null)
            .Concat(film.Fields.All(FilmType.About).Select(Target))
            .FirstOrDefault(company => company?.Fields.Text(OrganisationType.Kind) == BalletCompany);

    private MonogramFacts MonogramOf(Entry person) =>
        new(
            Initials.Of(person.Title, person.Fields.Text(PersonType.SortName)),
            GroundOf(person),
            person.Fields.Row(PersonType.Born)?.Date(PersonType.LifeDate)?.Year,
            person.Fields.Row(PersonType.Died)?.Date(PersonType.LifeDate)?.Year,
            HasLeapt(person)
        );

    // Who takes part in an event of the life, or is portrayed, belongs to the story.
    private MonogramGround GroundOf(Entry person)
    {
        var backlinks = site.BacklinksOf(person);
        var isOfStory = backlinks.Any(link =>
            link.Relation == "cast.portrays"
            || (link.Relation == "events.who" && link.Row?.Text(ChapterType.EventTrack) is null or "life")
        );
        var isOfWorks = backlinks.Any(link =>
            link.From.Type == WorkType.Declaration || link.From.Fields.Text(FilmType.Kind) == BalletFilm
        );
        return isOfStory ? MonogramGround.Story
            : isOfWorks ? MonogramGround.Work
            : MonogramGround.Film;
    }

    // Whether somebody made the leap is a judgement that no field can hold; an editor writes it under `extra`.
    private static bool HasLeapt(Entry person) =>
        person.Fields.One(CommonFields.Extra)?.Value is FreeValue { Node: Content.Yaml.MapNode extra }
        && extra["leapt"] is Content.Yaml.ScalarNode { Text: "true" };

    /// <summary>The axis under the portraits: from 80 years before the turn of the story to 65 after it, in tens.</summary>
    private static MonogramScale Scale(SiteModel site)
    {
        var turn = site.Timeline.FirstOrDefault(item => item.Row?.IsYes(ChapterType.EventTurn) == true)?.Date.Year;
        return turn is { } year ? new((year - 80) / 10 * 10, (year + 74) / 10 * 10, year) : new(1880, 2030, null);
    }

    private NetworkTie Tie(Entry one, Entry other, NetworkSide side, string key, Attested value) =>
        new(
            one.Id.Value,
            other.Id.Value,
            side,
            Line(site.Sources.StandingOf(value)),
            key,
            string.Format(CultureInfo.InvariantCulture, words("network." + key), one.Title, other.Title)
        );

    private static (string, string) Pair(NetworkTie tie) =>
        string.CompareOrdinal(tie.One, tie.Other) < 0 ? (tie.One, tie.Other) : (tie.Other, tie.One);

    private IEnumerable<(Entry Person, Attested Value)> People(Entry entry, Field rows, Field person) =>
        from value in entry.Fields.All(rows)
        where value.Verdict != Verdict.Refuted
        let found = value.Value is RowValue row ? Target(row.Fields, person) : null
        where found is not null && found.Type == PersonType.Declaration
        select (found, value);

    private Entry? Target(FieldMap row, Field field) => row.One(field) is { } value ? Target(value) : null;

    private Entry? Target(Attested value) =>
        value.Value is ReferenceValue reference ? site.Links.Resolve(reference).Value : null;

    private bool IsDoubtful(TimelineItem item) =>
        item.Kind == "year" && Line(site.Sources.StandingOf(item.Value)) != EvidenceLine.Solid;

    private static EvidenceLine Line(Standing standing) =>
        standing switch
        {
            Standing.Corroborated => EvidenceLine.Solid,
            Standing.Disputed or Standing.Refuted => EvidenceLine.Dotted,
            _ => EvidenceLine.Dashed,
        };

    private static ImmutableArray<double> Points(IEnumerable<TimelineItem> items) =>
        [.. items.Select(item => Point(item.Date))];

    private static double Point(EdtfDate date) =>
        YearStrip.YearOf(date.Earliest.Year, date.Earliest.Month, date.Earliest.Day);
}
