using System.Diagnostics.CodeAnalysis;

namespace Scriban.Runtime;

/// <summary>Names and values in the order in which the names were added.</summary>
/// <remarks>
/// Most objects of a page have about ten members, and there are tens of thousands of them: two plain arrays take less than half of the
/// memory of a dictionary and are searched as fast. A table that grows beyond <see cref="LongestSearch"/> gets an index.
/// </remarks>
internal sealed class MemberTable
{
    private const int LongestSearch = 16;

    private string[] names;
    private object?[] values;
    private Dictionary<string, int>? index;

    public MemberTable(int capacity)
    {
        names = capacity == 0 ? [] : new string[capacity];
        values = capacity == 0 ? [] : new object?[capacity];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<string> Names => names.AsSpan(0, Count);

    public bool TryGet(string name, [MaybeNullWhen(false)] out object? value)
    {
        var at = Find(name);
        value = at < 0 ? null : values[at];
        return at >= 0;
    }

    public bool Contains(string name) => Find(name) >= 0;

    public void Set(string name, object? value)
    {
        var at = Find(name);
        if (at >= 0)
        {
            values[at] = value;
            return;
        }

        if (Count == names.Length)
        {
            var room = Math.Max(4, Count * 2);
            Array.Resize(ref names, room);
            Array.Resize(ref values, room);
        }

        names[Count] = name;
        values[Count] = value;
        index?.Add(name, Count);
        Count++;
        if (index is null && Count > LongestSearch)
        {
            BuildIndex();
        }
    }

    public bool Remove(string name)
    {
        var at = Find(name);
        if (at < 0)
        {
            return false;
        }

        Count--;
        names = [.. names.AsSpan(0, at), .. names.AsSpan(at + 1)];
        values = [.. values.AsSpan(0, at), .. values.AsSpan(at + 1)];
        if (index is not null)
        {
            BuildIndex();
        }

        return true;
    }

    /// <summary>The members that are there now, each with its value at the time when it comes.</summary>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        // What is added comes behind these, and a removal leaves this array as it is.
        var (now, count) = (names, Count);
        for (var i = 0; i < count; i++)
        {
            // Found where it was, unless somebody has removed one before it.
            var isThere = i < Count && ReferenceEquals(names[i], now[i]);
            yield return new(
                now[i],
                isThere ? values[i]
                    : TryGet(now[i], out var value) ? value
                    : null
            );
        }
    }

    public void Clear()
    {
        Count = 0;
        names = [];
        values = [];
        index = null;
    }

    private int Find(string name)
    {
        if (index is not null)
        {
            return index.GetValueOrDefault(name, -1);
        }

        for (var i = 0; i < Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    private void BuildIndex()
    {
        index = new(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            index.Add(names[i], i);
        }
    }
}
