namespace Scriban.Runtime;

/// <summary>A set of variables, and above them the variables of the loops that run now.</summary>
internal sealed class VariableFrame(IScriptObject members)
{
    private string[] loopNames = [];
    private object?[] loopValues = [];
    private int loopCount;

    public IScriptObject Members { get; } = members;

    /// <summary>Opens the variable of a loop.</summary>
    /// <returns>Its slot, for <see cref="SetLoop"/>.</returns>
    public int OpenLoop(string name)
    {
        if (loopCount == loopNames.Length)
        {
            Array.Resize(ref loopNames, Math.Max(4, loopCount * 2));
            Array.Resize(ref loopValues, loopNames.Length);
        }
        loopNames[loopCount] = name;
        return loopCount++;
    }

    public void SetLoop(int slot, object? value) => loopValues[slot] = value;

    public void CloseLoop() => loopValues[--loopCount] = null;

    public bool TryGet(TemplateContext context, Parsing.SourceSpan span, string name, out object? value)
    {
        for (var i = loopCount - 1; i >= 0; i--)
        {
            if (loopNames[i] == name)
            {
                value = loopValues[i];
                return true;
            }
        }
        return Members.TryGetValue(context, span, name, out value);
    }
}
