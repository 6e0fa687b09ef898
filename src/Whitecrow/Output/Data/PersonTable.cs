using Whitecrow.Content;
using Whitecrow.Content.Types;
using Whitecrow.Site;

namespace Whitecrow.Output.Data;

/// <summary>The people as a table; the films of each are derived, as on the pages.</summary>
internal static class PersonTable
{
    public static OutputFile Make(string path, SiteModel site)
    {
        var table = new Csv(
            "id",
            "name",
            "sort_name",
            "born",
            "birth_place",
            "died",
            "death_place",
            "nationality",
            "occupations",
            "affiliations",
            "directed",
            "wrote",
            "played_in",
            "crew_of",
            "portrayed_in",
            "wikidata",
            "imdb"
        );
        var cells = new TableCells(site);
        foreach (var person in site.OfType(PersonType.Declaration))
        {
            var fields = person.Fields;
            table.Row(
                person.Id.Value,
                person.Title,
                fields.Text(PersonType.SortName) ?? "",
                cells.Of(fields, PersonType.Born, PersonType.LifeDate),
                cells.Of(fields, PersonType.Born, PersonType.LifePlace),
                cells.Of(fields, PersonType.Died, PersonType.LifeDate),
                cells.Of(fields, PersonType.Died, PersonType.LifePlace),
                cells.Of(fields, PersonType.Nationality),
                cells.Of(fields, PersonType.Occupations),
                cells.Of(fields, PersonType.Affiliations, PersonType.AffiliationOrganisation),
                Films(site, person, "directors.person"),
                Films(site, person, "writers.person"),
                Films(site, person, "cast.person"),
                Films(site, person, "crew.person"),
                Films(site, person, "cast.portrays"),
                TableCells.SameAs(person, "wikidata"),
                TableCells.SameAs(person, "imdb")
            );
        }

        return table.ToFile(path);
    }

    private static string Films(SiteModel site, Entry person, string relation) =>
        TableCells.Join(site.BacklinksOf(person).Where(b => b.Relation == relation).Select(b => b.From.Id.Value));
}
