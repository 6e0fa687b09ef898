using Whitecrow.Content.Types;
using Whitecrow.Site;

namespace Whitecrow.Output.Data;

/// <summary>The films as a table.</summary>
internal static class FilmTable
{
    public static OutputFile Make(string path, SiteModel site)
    {
        var table = new Csv(
            "id",
            "title",
            "original_title",
            "year",
            "kind",
            "genres",
            "countries",
            "languages",
            "colour",
            "aspect_ratio",
            "runtime_minutes",
            "directors",
            "writers",
            "based_on",
            "cast",
            "portrayed",
            "companies",
            "filmed_in",
            "first_release",
            "wikidata",
            "imdb"
        );
        var cells = new TableCells(site);
        foreach (var film in site.OfType(FilmType.Declaration))
        {
            var fields = film.Fields;
            table.Row(
                film.Id.Value,
                film.Title,
                cells.Of(fields, FilmType.OriginalTitle, FilmType.OriginalText),
                cells.Of(fields, FilmType.Year),
                cells.Of(fields, FilmType.Kind),
                cells.Of(fields, FilmType.Genres),
                cells.Of(fields, FilmType.Countries),
                cells.Of(fields, FilmType.Languages),
                cells.Of(fields, FilmType.Colour),
                cells.Of(fields, FilmType.AspectRatio),
                cells.Of(fields, FilmType.Runtime),
                cells.Of(fields, FilmType.Directors, FilmType.CreditPerson),
                cells.Of(fields, FilmType.Writers, FilmType.CreditPerson),
                cells.Of(fields, FilmType.BasedOn, FilmType.BasedOnWork),
                cells.Of(fields, FilmType.Cast, FilmType.CastPerson),
                cells.Of(fields, FilmType.Cast, FilmType.CastPortrays),
                cells.Of(fields, FilmType.Companies, FilmType.CompanyOrganisation),
                cells.Of(fields, FilmType.FilmedIn),
                site.Timeline.FirstOrDefault(i => i.Entry.Id == film.Id && i.Kind == "release")?.Date.Text ?? "",
                TableCells.SameAs(film, "wikidata"),
                TableCells.SameAs(film, "imdb")
            );
        }

        return table.ToFile(path);
    }
}
