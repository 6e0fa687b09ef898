using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Site;

namespace Whitecrow.Lint;

/// <summary>The people of a site of whom a birth or a death is dated.</summary>
internal sealed class Lives(SiteModel site)
{
    private readonly Dictionary<string, Life> lives = site.OfType(PersonType.Declaration)
        .Select(Life.Of)
        .Where(l => l.Born is not null || l.Died is not null)
        .ToDictionary(l => l.Person.Id.Value, StringComparer.Ordinal);

    /// <summary>All of them, in the order of their ids.</summary>
    public IEnumerable<Life> All => lives.Values.OrderBy(l => l.Person.Id);

    /// <summary>The life of a person; null where neither birth nor death is dated.</summary>
    public Life? Of(Entry person) => lives.GetValueOrDefault(person.Id.Value);

    /// <summary>The life of whom a value names; null likewise, and where it names nobody.</summary>
    public Life? Find(Value? person) =>
        person is ReferenceValue reference && site.Links.Resolve(reference).Value is { } entry ? Of(entry) : null;
}
