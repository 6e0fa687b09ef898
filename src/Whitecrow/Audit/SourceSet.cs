using System.Collections.Immutable;

namespace Whitecrow.Audit;

/// <summary>Takes a <c>srcset</c> attribute apart.</summary>
internal static class SourceSet
{
    /// <summary>Its addresses, with their 0-based offsets.</summary>
    /// <remarks>
    /// A comma ends a candidate only behind a blank or at the end of an address, so that addresses may hold commas:
    /// HTML, "parsing a srcset attribute".
    /// </remarks>
    public static ImmutableArray<(string Address, int Offset)> In(string value)
    {
        var found = ImmutableArray.CreateBuilder<(string, int)>();
        var at = 0;
        while (true)
        {
            while (at < value.Length && (char.IsWhiteSpace(value[at]) || value[at] == ','))
            {
                at++;
            }

            if (at == value.Length)
            {
                return found.ToImmutable();
            }

            var start = at;
            while (at < value.Length && !char.IsWhiteSpace(value[at]))
            {
                at++;
            }

            var address = value[start..at].TrimEnd(',');
            found.Add((address, start));
            if (address.Length == at - start)
            {
                // A width or density follows, up to the next comma.
                var comma = value.IndexOf(',', at);
                at = comma < 0 ? value.Length : comma;
            }
        }
    }
}
