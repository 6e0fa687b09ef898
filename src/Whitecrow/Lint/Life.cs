using Whitecrow.Content;
using Whitecrow.Content.Types;

namespace Whitecrow.Lint;

/// <summary>When a person was born and died, as far as anybody says so.</summary>
internal sealed record Life(Entry Person, Dated? Born, Dated? Died)
{
    /// <summary>No life that anybody has proved was longer; Jeanne Calment's was 122 years.</summary>
    public const int Longest = 122;

    /// <summary>Whose.</summary>
    public string Name => Person.Title;

    public static Life Of(Entry person) =>
        new(
            person,
            Dated.Of(person.Fields, PersonType.Born, PersonType.LifeDate),
            Dated.Of(person.Fields, PersonType.Died, PersonType.LifeDate)
        );
}
