namespace Scriban.Runtime;

/// <summary>A set of variables, and above them the variables of the loops that run now.</summary>
internal sealed class VariableFrame(IScriptObject members)
{
    private (string Name, object? Value)[] loops = [];
    private int loopCount;

    public IScriptObject Members { get; } = members;

    /// <summary>Opens the variable of a loop.</summary>
    /// <returns>Its slot, for <see cref="SetLoop"/>.</returns>
    public int OpenLoop(string name)
    {
        if (loopCount == loops.Length)
        {
            Array.Resize(ref loops, Math.Max(4, loopCount * 2));
        }
        loops[loopCount] = (name, null);
        return loopCount++;
    }

    public void SetLoop(int slot, object? value) => loops[slot].Value = value;

    public void CloseLoop() => loops[--loopCount] = default;

    public bool TryGet(TemplateContext context, Parsing.SourceSpan span, string name, out object? value)
    {
        for (var i = loopCount - 1; i >= 0; i--)
        {
            if (loops[i].Name == name)
            {
                value = loops[i].Value;
                return true;
            }
        }
        return Members.TryGetValue(context, span, name, out value);
    }
}
