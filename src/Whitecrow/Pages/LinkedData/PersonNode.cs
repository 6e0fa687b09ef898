using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;

namespace Whitecrow.Pages.LinkedData;

/// <summary>A person as a <c>Person</c>.</summary>
internal static class PersonNode
{
    public static Node AddPerson(this Node node, Entry person, EntryNodes data)
    {
        var fields = person.Fields;
        var (born, died) = (Life(PersonType.Born), Life(PersonType.Died));
        return node.Add("birthDate", DataDates.Of(born.Date(PersonType.LifeDate)))
            .Add("birthPlace", data.Reference(born.One(PersonType.LifePlace)?.Value, "Place"))
            .Add("deathDate", DataDates.Of(died.Date(PersonType.LifeDate)))
            .Add("deathPlace", data.Reference(died.One(PersonType.LifePlace)?.Value, "Place"))
            .Add("nationality", EntryNodes.Texts(fields, PersonType.Nationality).Select(data.Country))
            .Add("jobTitle", EntryNodes.Texts(fields, PersonType.Occupations))
            .Add("affiliation", EntryNodes.Rows(fields, PersonType.Affiliations).Select(Affiliation))
            .Add(
                "knows",
                EntryNodes
                    .Rows(fields, PersonType.Relations)
                    .Select(r => data.Reference(r.One(PersonType.RelationPerson)?.Value, "Person"))
            );

        FieldMap Life(Field field) => EntryNodes.Rows(fields, field).FirstOrDefault(FieldMap.Empty);

        Node Affiliation(FieldMap row) =>
            new Node("Role")
                .Add("affiliation", data.Reference(row.One(PersonType.AffiliationOrganisation)?.Value, "Organization"))
                .Add("roleName", row.Text(PersonType.AffiliationRole))
                .AddSpan(row.Date(PersonType.AffiliationWhen));
    }
}
