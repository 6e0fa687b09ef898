using Whitecrow.Pages;
using Whitecrow.Site;

namespace Whitecrow.Output.Data;

/// <summary>The catalogue as data, for those who would rather count than read.</summary>
internal static class DataFiles
{
    private const string Folder = "data/";

    /// <summary>Makes the files.</summary>
    public static IEnumerable<OutputFile> Make(SiteModel site, Labels labels)
    {
        yield return CatalogueGraph.Make(Folder + "catalogue.jsonld", site, labels);
        yield return ClaimTable.Make(Folder + "claims.csv", site);
        yield return FilmTable.Make(Folder + "films.csv", site);
        yield return PersonTable.Make(Folder + "people.csv", site);
        if (labels.Has("data.readme"))
        {
            yield return OutputFile.FromText(Folder + "README.txt", labels["data.readme"].TrimEnd() + "\n");
        }
    }
}
