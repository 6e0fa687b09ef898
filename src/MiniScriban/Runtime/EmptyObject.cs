using System.Collections;

namespace Scriban.Runtime;

/// <summary>The value of <c>empty</c>: equal to everything that holds nothing.</summary>
internal sealed class EmptyObject
{
    public static readonly EmptyObject Value = new();

    private EmptyObject() { }

    /// <summary>Whether a value holds nothing; null where the question makes no sense.</summary>
    public static object? IsEmpty(object? value) =>
        value switch
        {
            null => null,
            EmptyObject => true,
            string text => text.Length == 0,
            ICollection list => list.Count == 0,
            ScriptRange range => range.Length == 0,
            IScriptObject members => members.Count == 0,
            IEnumerable sequence => !sequence.Cast<object?>().Any(),
            _ => false,
        };

    public override string ToString() => "";
}
