using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Something with named members that a template reads and writes.</summary>
public interface IScriptObject
{
    /// <summary>How many members there are.</summary>
    int Count { get; }

    /// <summary>The names, in the order in which they were added.</summary>
    IEnumerable<string> GetMembers();

    bool Contains(string member);

    /// <summary>Whether the object as a whole refuses to be changed.</summary>
    bool IsReadOnly { get; set; }

    bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value);

    bool CanWrite(string member);

    bool TrySetValue(TemplateContext context, SourceSpan span, string member, object? value, bool readOnly);

    bool Remove(string member);

    void SetReadOnly(string member, bool readOnly);

    IScriptObject Clone(bool deep);
}
