using Whitecrow.Content;
using Whitecrow.Content.Types;

namespace Whitecrow.Pages.LinkedData;

/// <summary>A company, school or office as an <c>Organization</c>.</summary>
internal static class OrganisationNode
{
    public static Node AddOrganisation(this Node node, Entry organisation, EntryNodes data) =>
        node.AddNames(organisation.Fields)
            .Add("location", data.References(organisation.Fields, OrganisationType.Seat, "Place"))
            .Add("parentOrganization", data.References(organisation.Fields, OrganisationType.PartOf, "Organization"));
}
