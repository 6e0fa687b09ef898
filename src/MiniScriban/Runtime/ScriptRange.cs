using System.Collections;

namespace Scriban.Runtime;

/// <summary>The whole numbers from one to another, up or down; made when they are asked for.</summary>
internal sealed class ScriptRange(long first, long last, bool withoutLast) : IEnumerable<object?>
{
    /// <summary>How many numbers there are; two longs can be further apart than a long can say.</summary>
    public Int128 Length { get; } = Int128.Abs((Int128)last - first) + (withoutLast ? 0 : 1);

    public object At(long index) => Numbers.Box(last >= first ? first + index : first - index);

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0L; i < Length; i++)
        {
            yield return At(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
