using System.Collections.Immutable;
using Whitecrow.Content.Fields;

namespace Whitecrow.Pages.Views;

/// <summary>The citations of a value, on their way through a template to the function <c>cite</c>.</summary>
public sealed class Evidence(ImmutableArray<Cite> cites)
{
    /// <summary>Which sources and lines.</summary>
    public ImmutableArray<Cite> Cites => cites;

    /// <summary>As an author writes them.</summary>
    public override string ToString() => string.Join("; ", cites);
}
