using System.Globalization;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;

namespace Whitecrow.Pages.LinkedData;

/// <summary>A film as a <c>Movie</c>.</summary>
internal static class FilmNode
{
    public static Node AddFilm(this Node node, Entry film, EntryNodes data)
    {
        var fields = film.Fields;
        foreach (var title in EntryNodes.Rows(fields, FilmType.OriginalTitle))
        {
            node.Add(
                "alternateName",
                EntryNodes.InLanguage(title.Text(FilmType.OriginalText) ?? "", title.Text(FilmType.OriginalLanguage))
            );
        }

        return node.Add("datePublished", EntryNodes.Date(fields, FilmType.Year))
            .Add("genre", EntryNodes.Texts(fields, FilmType.Genres))
            .Add("countryOfOrigin", EntryNodes.Texts(fields, FilmType.Countries).Select(data.Country))
            .Add("inLanguage", EntryNodes.Texts(fields, FilmType.Languages))
            .Add("duration", Duration(EntryNodes.Shown(fields, FilmType.Runtime)))
            .Add("contentRating", EntryNodes.Rows(fields, FilmType.Ratings).Select(Rating))
            .Add("director", People(FilmType.Directors))
            .Add("author", People(FilmType.Writers))
            .Add("actor", EntryNodes.Rows(fields, FilmType.Cast).Select(Player))
            .Add("contributor", EntryNodes.Rows(fields, FilmType.Crew).Select(r => Contributor(r, "Person")))
            .Add("contributor", EntryNodes.Rows(fields, FilmType.Companies).Select(r => Contributor(r, "Organization")))
            .Add(
                "isBasedOn",
                EntryNodes
                    .Rows(fields, FilmType.BasedOn)
                    .Select(r => data.Reference(r.One(FilmType.BasedOnWork)?.Value, "CreativeWork"))
            )
            .Add("locationCreated", data.References(fields, FilmType.FilmedIn, "Place"))
            .Add("releasedEvent", EntryNodes.Rows(fields, FilmType.Releases).Select(Release))
            .Add("award", EntryNodes.Rows(fields, FilmType.Awards).Select(Award))
            .Add("hasPart", EntryNodes.Rows(fields, FilmType.Music).Select(Music))
            .Add("review", EntryNodes.Rows(fields, FilmType.Reviews).Select(Review))
            .Add("about", About());

        IEnumerable<Node?> People(Field field) =>
            EntryNodes.Rows(fields, field).Select(r => data.Reference(r.One(FilmType.CreditPerson)?.Value, "Person"));

        Node Player(FieldMap row) =>
            new Node("PerformanceRole")
                .Add("actor", data.Reference(row.One(FilmType.CastPerson)?.Value, "Person"))
                .Add("characterName", row.Text(FilmType.CastCharacter));

        // Rows of both kinds keep the part that somebody had under the same key.
        Node Contributor(FieldMap row, string type) =>
            new Node("Role")
                .Add(
                    "contributor",
                    data.Reference((row.One(FilmType.CrewPerson) ?? row.One(FilmType.CompanyOrganisation))?.Value, type)
                )
                .Add("roleName", row.Text(FilmType.CrewRole));

        Node Release(FieldMap row) =>
            new Node("PublicationEvent")
                .AddSpan(row.Date(FilmType.ReleaseDate))
                .Add("location", data.Reference(row.One(FilmType.ReleasePlace)?.Value, "Place"))
                .Add("location", row.Text(FilmType.ReleaseCountry) is { } code ? data.Country(code) : null)
                .Add("publishedBy", data.Reference(row.One(FilmType.ReleaseBy)?.Value, "Organization"));

        Node Music(FieldMap row) =>
            (data.Reference(row.One(FilmType.MusicTitle)?.Value, "MusicComposition") ?? new Node("MusicComposition"))
                .Add("composer", data.References(row, FilmType.MusicComposer, "Person"))
                .Add("lyricist", data.References(row, FilmType.MusicWriter, "Person"));

        Node Review(FieldMap row)
        {
            var property = row.Text(FilmType.ReviewWording) == "verbatim" ? "reviewBody" : "abstract";
            return new Node("Review")
                .Add("name", row.Text(FilmType.ReviewTitle))
                .Add("author", data.Reference(row.One(FilmType.ReviewAuthor)?.Value, "Person"))
                .Add("datePublished", DataDates.Of(row.Date(FilmType.ReviewDate)))
                .Add(property, row.Text(FilmType.ReviewText));
        }

        // The real people behind the roles are what the film is about, too.
        IEnumerable<Node> About() =>
            EntryNodes
                .Shown(fields, FilmType.About)
                .Concat(
                    EntryNodes.Rows(fields, FilmType.Cast).SelectMany(r => EntryNodes.Shown(r, FilmType.CastPortrays))
                )
                .Select(data.EntryOf)
                .OfType<Entry>()
                .DistinctBy(e => e.Id.Value)
                .Select(data.Reference);
    }

    // ISO 8601: PT127M.
    private static string? Duration(IEnumerable<Value> minutes) =>
        minutes.OfType<NumberValue>().FirstOrDefault() is { Number: var m }
            ? string.Create(CultureInfo.InvariantCulture, $"PT{m}M")
            : null;

    private static string Rating(FieldMap row) =>
        $"{row.Text(FilmType.RatingSystem)} {row.Text(FilmType.RatingValue)}".Trim();

    // schema.org means awards won; a nomination is none.
    private static string? Award(FieldMap row) =>
        row.Text(FilmType.AwardResult) == "won"
            ? string.Join(
                ", ",
                new[]
                {
                    row.Text(FilmType.AwardName),
                    row.Text(FilmType.AwardCategory),
                    row.Date(FilmType.AwardYear)?.Text,
                }.OfType<string>()
            )
            : null;
}
